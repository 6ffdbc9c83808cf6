package com.microcom.catalog.search;

import com.microcom.catalog.products.Products;
import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.values.Sku;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Keeps the search index up to date with the database, whoever changed it: this process or another replica. */
@ApplicationScoped
public class FollowProducts {
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
    var news = changes.changes().stream().filter(this::isNews).toList();
    if (!news.isEmpty()) {
      index.put(news);
      news.forEach(s -> indexed.put(s.sku(), s.product().version()));
    }
    since = changes.until();
    return news.size();
  }

  private boolean isNews(Stocked stocked) {
    return stocked.product().version() > indexed.getOrDefault(stocked.sku(), -1L);
  }
}
