package com.microcom.catalog.outbound;

import com.microcom.catalog.products.Listed;
import com.microcom.catalog.products.ListedProducts;
import com.microcom.catalog.products.Product;
import com.microcom.catalog.products.Products;
import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.values.Sku;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class PostgresProducts implements Products, ListedProducts {
  /** A transaction may commit this much after its rows got their time: they are read again, the version tells. */
  private static final long OVERLAP_SECONDS = 60;

  private static final String RATES = "left join unnest(cast(:currencies as text[]), cast(:pesos as numeric[])) as r (currency, pesos) on r.currency = p.list_currency";

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
    // Two statements: what is held is counted after the lock was obtained, not as it was when the waiting began.
    return stocked(lockedRows(skus)).stream().collect(Collectors.toMap(Stocked::sku, Function.identity()));
  }

  private static List<ProductRow> lockedRows(Collection<Sku> skus) {
    return ProductRow.<ProductRow>find("sku in ?1 order by sku", values(skus).stream().distinct().sorted().toList()).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<Sku, Listed> lockListed(Collection<Sku> skus) {
    var rows = lockedRows(skus).stream().collect(Collectors.toMap(r -> r.sku, Function.identity()));
    return stocked(List.copyOf(rows.values())).stream().collect(Collectors.toMap(Stocked::sku, s -> rows.get(s.sku().value()).listed(s)));
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void saveListed(Collection<Listed> listed) {
    // Locked rows are in the session already; the others are new. Hibernate writes both in batches at the flush.
    var known = lockedRows(listed.stream().map(l -> l.stocked().sku()).toList()).stream().collect(Collectors.toMap(r -> r.sku, Function.identity()));
    for (var one : listed) {
      var row = known.get(one.stocked().sku().value());
      if (row == null) {
        row = new ProductRow();
        row.take(one);
        row.persist();
      } else {
        row.take(one);
      }
    }
    database.flush();
    database.clear();
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  @SuppressWarnings("unchecked")
  public Map<Sku, Integer> settle(Collection<Listed> listed) {
    if (listed.isEmpty()) {
      return Map.of();
    }
    List<Object[]> lines =
        database
            .createNativeQuery(
                "update reservation_line l set active = false from reservation r, unnest(cast(:skus as text[]), cast(:asOf as timestamptz[])) as told (sku, as_of)"
                    + " where r.order_id = l.order_id and l.active and l.sku = told.sku and r.erp_posted_at < told.as_of returning l.sku, l.quantity")
            .setParameter("skus", listed.stream().map(l -> l.stocked().sku().value()).toArray(String[]::new))
            .setParameter("asOf", listed.stream().map(l -> l.stockAsOf().toString()).toArray(String[]::new))
            .getResultList();
    return lines.stream().collect(Collectors.toMap(l -> new Sku((String) l[0]), l -> ((Number) l[1]).intValue(), Integer::sum));
  }

  @Override
  @Transactional
  public List<Sku> visibleOf(String source) {
    return skus(database.createNativeQuery("select sku from product where source = :source and visible", String.class).setParameter("source", source));
  }

  @Override
  @Transactional
  public List<Sku> pricedOtherwise(Map<String, BigDecimal> pesosPer, int limit) {
    return skus(
        withRates("select p.sku from product p " + RATES + " where p.list_currency <> 'ARS' and p.rate is distinct from r.pesos order by p.sku", String.class, pesosPer)
            .setMaxResults(limit));
  }

  @Override
  @Transactional
  public Map<String, Long> withoutRate(Map<String, BigDecimal> pesosPer) {
    var sql = "select p.list_currency, count(*) from product p " + RATES + " where p.list_currency <> 'ARS' and p.visible and r.pesos is null group by p.list_currency";
    return withRates(sql, Object[].class, pesosPer).getResultList().stream().collect(Collectors.toMap(c -> (String) c[0], c -> ((Number) c[1]).longValue()));
  }

  private <T> TypedQuery<T> withRates(String sql, Class<T> type, Map<String, BigDecimal> pesosPer) {
    var currencies = List.copyOf(pesosPer.keySet());
    @SuppressWarnings("unchecked")
    var query = (TypedQuery<T>) database.createNativeQuery(sql, type);
    return query
        .setParameter("currencies", currencies.toArray(String[]::new))
        .setParameter("pesos", currencies.stream().map(c -> pesosPer.get(c).toPlainString()).toArray(String[]::new));
  }

  private static List<Sku> skus(Query query) {
    return ((List<?>) query.getResultList()).stream().map(sku -> new Sku((String) sku)).toList();
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
