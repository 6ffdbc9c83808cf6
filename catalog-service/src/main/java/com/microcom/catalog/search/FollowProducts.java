package com.microcom.catalog.search;

import com.microcom.catalog.products.Products;
import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.values.Sku;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the search index up to date with the database, whoever changed it: this process or another replica. */
@ApplicationScoped
public class FollowProducts {
  private static final int BATCH = 500;

  private final Products products;
  private final ProductSearch index;
  private final Map<Sku, Long> indexed = new HashMap<>();
  private Instant since;

  public FollowProducts(Products products, ProductSearch index) {
    this.products = products;
    this.index = index;
  }

  /** Called after commits and every second. @return how many products were new to the index */
  public synchronized int catchUp() {
    var changes = products.changedSince(since);
    var news = changes.versions().entrySet().stream().filter(e -> e.getValue() > indexed.getOrDefault(e.getKey(), -1L)).map(Map.Entry::getKey).toList();
    for (var from = 0; from < news.size(); from += BATCH) {
      index(products.find(news.subList(from, Math.min(from + BATCH, news.size()))));
    }
    since = changes.until();
    return news.size();
  }

  private void index(List<Stocked> batch) {
    index.put(batch);
    batch.forEach(s -> indexed.put(s.sku(), s.product().version()));
  }
}
