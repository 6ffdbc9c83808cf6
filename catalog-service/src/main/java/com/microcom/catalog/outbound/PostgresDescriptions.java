package com.microcom.catalog.outbound;

import com.microcom.catalog.products.Descriptions;
import com.microcom.contracts.values.Sku;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

@ApplicationScoped
class PostgresDescriptions implements Descriptions {
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
}
