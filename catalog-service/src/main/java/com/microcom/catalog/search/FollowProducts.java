package com.microcom.catalog.search;

import com.microcom.catalog.embeddings.EmbedProducts;
import com.microcom.catalog.products.Products;
import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.values.Sku;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the search index up to date with the database, whoever changed it: this process or another replica. */
@ApplicationScoped
public class FollowProducts {
  private static final int BATCH = 500;

  private final Products products;
  private final ProductSearch index;
  private final EmbedProducts embedding;
  private final Map<Sku, Long> indexed = new HashMap<>();
  private final Set<Sku> visible = ConcurrentHashMap.newKeySet();
  private final Set<Sku> withoutVector = ConcurrentHashMap.newKeySet();
  private volatile Instant since;

  public FollowProducts(Products products, ProductSearch index, EmbedProducts embedding) {
    this.products = products;
    this.index = index;
    this.embedding = embedding;
  }

  /** Called after commits and every second. @return how many products were new to the index */
  public synchronized int catchUp() {
    var changes = products.changedSince(since);
    var news = changes.versions().entrySet().stream().filter(e -> e.getValue() > indexed.getOrDefault(e.getKey(), -1L)).map(Map.Entry::getKey).toList();
    for (var from = 0; from < news.size(); from += BATCH) {
      index(products.find(news.subList(from, Math.min(from + BATCH, news.size()))));
    }
    since = changes.until();
    payWhatIsOwed();
    return news.size();
  }

  private void index(List<Stocked> batch) {
    var vectors = embedding.known(batch);
    index.put(batch, vectors);
    for (var stocked : batch) {
      indexed.put(stocked.sku(), stocked.product().version());
      var shown = stocked.product().visible();
      mark(visible, stocked.sku(), shown);
      mark(withoutVector, stocked.sku(), shown && embedding.isOn() && !vectors.containsKey(stocked.sku()));
    }
  }

  private static void mark(Set<Sku> set, Sku sku, boolean belongs) {
    if (belongs) {
      set.add(sku);
    } else {
      set.remove(sku);
    }
  }

  private void payWhatIsOwed() {
    Collection<Sku> before = List.of();
    for (var owed = index.owed(); !owed.isEmpty() && !owed.equals(before); owed = index.owed()) {
      index(products.find(owed));
      before = owed;
    }
  }

  /** Puts these as they are now. */
  synchronized void again(Collection<Sku> skus) {
    index(products.find(skus));
  }

  /** The index has got every product once. */
  boolean hasCaughtUp() {
    return since != null;
  }

  int visible() {
    return visible.size();
  }

  Set<Sku> withoutVector() {
    return withoutVector;
  }
}
