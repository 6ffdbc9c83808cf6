package com.microcom.catalog.outbound;

import com.microcom.catalog.accessories.Sales;
import com.microcom.contracts.values.OrderId;
import com.microcom.contracts.values.Sku;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class PostgresSales implements Sales {
  private static final String TOGETHER =
      """
      with mine as (select order_id from sold_line where sku = :sku and confirmed_at >= :since),
           pairs as (
             select other.sku, count(*) as together
             from mine join sold_line other on other.order_id = mine.order_id and other.sku <> :sku
             group by other.sku having count(*) >= :atLeast
             order by together desc, other.sku limit :limit)
      select pairs.sku, pairs.together, (select count(*) from mine),
             (select count(*) from sold_line s where s.sku = pairs.sku and s.confirmed_at >= :since),
             (select count(distinct s.order_id) from sold_line s where s.confirmed_at >= :since)
      from pairs order by pairs.together desc, pairs.sku
      """;

  private final EntityManager database;

  PostgresSales(EntityManager database) {
    this.database = database;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(OrderId order, Collection<Sku> skus, Instant confirmedAt) {
    database
        .createNativeQuery("insert into sold_line (order_id, sku, confirmed_at) select :order, unnest(cast(:skus as text[])), :at on conflict do nothing")
        .setParameter("order", order.value())
        .setParameter("skus", skus.stream().map(Sku::value).toArray(String[]::new))
        .setParameter("at", confirmedAt)
        .executeUpdate();
  }

  @Override
  @Transactional
  @SuppressWarnings("unchecked")
  public List<Together> with(Sku sku, Instant since, int atLeast, int limit) {
    List<Object[]> rows = database.createNativeQuery(TOGETHER)
        .setParameter("sku", sku.value()).setParameter("since", since).setParameter("atLeast", atLeast).setParameter("limit", limit)
        .getResultList();
    return rows.stream().map(r -> new Together(new Sku((String) r[0]), count(r[1]), count(r[2]), count(r[3]), count(r[4]))).toList();
  }

  private static long count(Object value) {
    return ((Number) value).longValue();
  }
}
