package com.microcom.catalog.outbound;

import com.microcom.catalog.answers.Range;
import com.microcom.catalog.products.Confidence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

@ApplicationScoped
class PostgresRange implements Range {
  // A kind or a brand that is a guess is none here, as for the search.
  private static final String IN_STOCK =
      """
      select s.kind, s.brand, count(*)
      from (select case when coalesce((p.confidence ->> 'kind')::int, 100) >= :certain then p.kind else 'other' end as kind,
                   case when coalesce((p.confidence ->> 'brand')::int, 100) >= :certain then p.brand else '' end as brand
            from product p
            left join (select sku, sum(quantity) as units from reservation_line where active group by sku) held on held.sku = p.sku
            where p.visible and p.on_hand > coalesce(held.units, 0)) s
      group by s.kind, s.brand
      """;

  private final EntityManager database;

  PostgresRange(EntityManager database) {
    this.database = database;
  }

  @Override
  @Transactional
  @SuppressWarnings("unchecked")
  public List<Share> inStock() {
    List<Object[]> rows = database.createNativeQuery(IN_STOCK).setParameter("certain", Confidence.CERTAIN).getResultList();
    return rows.stream().map(r -> new Share((String) r[0], (String) r[1], ((Number) r[2]).intValue())).toList();
  }
}
