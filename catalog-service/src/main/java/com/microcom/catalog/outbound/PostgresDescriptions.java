package com.microcom.catalog.outbound;

import com.microcom.catalog.products.Confidence;
import com.microcom.catalog.products.Descriptions;
import com.microcom.catalog.products.Product;
import com.microcom.contracts.values.Sku;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@ApplicationScoped
class PostgresDescriptions implements Descriptions {
  // jsonb_exists: the operator "?" would be taken for a parameter.
  private static final String GAPS =
      """
      select f.kind, f.name,
             count(*) filter (where not jsonb_exists(p.attributes, f.name)),
             count(*) filter (where jsonb_exists(p.attributes, f.name) and (p.confidence ->> f.name)::int < :certain)
      from unnest(cast(:kinds as text[]), cast(:names as text[])) f(kind, name)
      join product p on p.kind = f.kind and p.visible
      group by f.kind, f.name
      """;

  private static final String WITH_GAPS =
      """
      from product p
      where p.visible and p.kind = :kind
        and (:kind = 'other' or (p.confidence ->> 'kind')::int < :certain
             or exists (select from unnest(cast(:names as text[])) name
                        where not jsonb_exists(p.attributes, name) or (p.confidence ->> name)::int < :certain))
      """;

  private final EntityManager database;

  PostgresDescriptions(EntityManager database) {
    this.database = database;
  }

  @Override
  @Transactional
  public List<Sku> before(int lexicon, int limit) {
    return database
        .createQuery("select sku from ProductRow where lexicon < ?1 order by sku", String.class)
        .setParameter(1, lexicon)
        .setMaxResults(limit)
        .getResultStream()
        .map(Sku::new)
        .toList();
  }

  @Override
  @Transactional
  public long countBefore(int lexicon) {
    return ProductRow.count("lexicon < ?1", lexicon);
  }

  @Override
  @Transactional
  public Map<String, Integer> countByKind() {
    return database
        .createQuery("select kind, count(*) from ProductRow where visible group by kind", Object[].class)
        .getResultStream()
        .collect(Collectors.toMap(r -> (String) r[0], r -> ((Number) r[1]).intValue()));
  }

  @Override
  @Transactional
  @SuppressWarnings("unchecked")
  public List<Gap> gaps(Map<String, List<String>> attributes) {
    var kinds = new ArrayList<String>();
    var names = new ArrayList<String>();
    attributes.forEach((kind, ofKind) -> ofKind.forEach(name -> {
      kinds.add(kind);
      names.add(name);
    }));
    List<Object[]> rows = database.createNativeQuery(GAPS)
        .setParameter("kinds", kinds.toArray(String[]::new))
        .setParameter("names", names.toArray(String[]::new))
        .setParameter("certain", Confidence.CERTAIN)
        .getResultList();
    return rows.stream().map(r -> new Gap((String) r[0], (String) r[1], ((Number) r[2]).intValue(), ((Number) r[3]).intValue())).toList();
  }

  @Override
  @Transactional
  @SuppressWarnings("unchecked")
  public List<Product> withGaps(String kind, List<String> attributes, int offset, int limit) {
    List<ProductRow> rows = withGaps(database.createNativeQuery("select p.* " + WITH_GAPS + " order by p.sku", ProductRow.class), kind, attributes)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultList();
    return rows.stream().map(ProductRow::product).toList();
  }

  @Override
  @Transactional
  public int countWithGaps(String kind, List<String> attributes) {
    return ((Number) withGaps(database.createNativeQuery("select count(*) " + WITH_GAPS), kind, attributes).getSingleResult()).intValue();
  }

  private static Query withGaps(Query query, String kind, List<String> attributes) {
    return query.setParameter("kind", kind).setParameter("names", attributes.toArray(String[]::new)).setParameter("certain", Confidence.CERTAIN);
  }
}
