package com.microcom.catalog.outbound;

import com.microcom.catalog.products.Product;
import com.microcom.catalog.products.Products;
import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.values.Sku;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class PostgresProducts implements Products {
  /** A transaction may commit this much after its rows got their time: they are read again, the version tells. */
  private static final long OVERLAP_SECONDS = 60;

  private final EntityManager database;

  PostgresProducts(EntityManager database) {
    this.database = database;
  }

  @Override
  @Transactional
  public Optional<Stocked> find(Sku sku) {
    return find(List.of(sku)).stream().findFirst();
  }

  @Override
  @Transactional
  public List<Stocked> find(Collection<Sku> skus) {
    if (skus.isEmpty()) {
      return List.of();
    }
    var found = stocked(rows("sku in ?1", values(skus))).stream().collect(Collectors.toMap(Stocked::sku, Function.identity()));
    return skus.stream().distinct().filter(found::containsKey).map(found::get).toList();
  }

  @Override
  @Transactional
  public List<Stocked> inStock(String kind, int units) {
    return stocked(rows("kind = ?1 and visible and onHand >= ?2 order by sku", kind, units)).stream().filter(s -> s.available() >= units).toList();
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<Sku, Stocked> lock(Collection<Sku> skus) {
    var sorted = values(skus).stream().distinct().sorted().toList();
    // Two statements: what is held is counted after the lock was obtained, not as it was when the waiting began.
    var rows = ProductRow.<ProductRow>find("sku in ?1 order by sku", sorted).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    return stocked(rows).stream().collect(Collectors.toMap(Stocked::sku, Function.identity()));
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void waitForOtherImports() {
    database.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtext('catalog.import'))) as waited").getSingleResult();
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void save(Product product) {
    var known = ProductRow.<ProductRow>findByIdOptional(product.sku().value());
    var row = known.orElseGet(ProductRow::new);
    row.take(product);
    if (known.isEmpty()) {
      row.persist();
    }
  }

  @Override
  @Transactional
  public Changes changedSince(Instant since) {
    var now = (Instant) database.createNativeQuery("select clock_timestamp()", Instant.class).getSingleResult();
    var versions = database
        .createQuery("select sku, version from ProductRow where changedAt > ?1", Object[].class)
        .setParameter(1, since == null ? Instant.EPOCH : since)
        .getResultStream()
        .collect(Collectors.toMap(v -> new Sku((String) v[0]), v -> (Long) v[1]));
    return new Changes(versions, now.minusSeconds(OVERLAP_SECONDS));
  }

  private static List<ProductRow> rows(String where, Object... parameters) {
    return ProductRow.list(where, parameters);
  }

  private List<Stocked> stocked(List<ProductRow> rows) {
    var held = held(rows.stream().map(r -> r.sku).toList());
    return rows.stream().map(r -> new Stocked(r.product(), held.getOrDefault(r.sku, 0))).toList();
  }

  @SuppressWarnings("unchecked")
  private Map<String, Integer> held(List<String> skus) {
    if (skus.isEmpty()) {
      return Map.of();
    }
    List<Object[]> sums =
        database
            .createNativeQuery("select sku, sum(quantity) from reservation_line where active and sku = any(:skus) group by sku")
            .setParameter("skus", skus.toArray(String[]::new))
            .getResultList();
    return sums.stream().collect(Collectors.toMap(s -> (String) s[0], s -> ((Number) s[1]).intValue()));
  }

  private static List<String> values(Collection<Sku> skus) {
    return skus.stream().map(Sku::value).toList();
  }
}
