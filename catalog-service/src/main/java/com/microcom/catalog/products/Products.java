package com.microcom.catalog.products;

import com.microcom.contracts.values.Sku;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The products and their stock as stored; the one truth about price and units. */
public interface Products {

  Optional<Stocked> find(Sku sku);

  /** In the order asked for; unknown ones are left out. */
  List<Stocked> find(Collection<Sku> skus);

  /** Visible products of the kind with at least so many units to sell. */
  List<Stocked> inStock(String kind, int units);

  /**
   * Locks the rows in SKU order, so that two orders never wait for each other in a circle, and reads them and their reservations
   * after the lock. Inside a transaction only.
   */
  Map<Sku, Stocked> lock(Collection<Sku> skus);

  /** Two imports that add the same product would collide: one batch of one import at a time. Inside a transaction only. */
  void waitForOtherImports();

  /** Adds or replaces, with the version given. Inside a transaction only. */
  void save(Product product);

  /** @param versions of the products that changed @param until where to go on from next time */
  record Changes(Map<Sku, Long> versions, Instant until) {}

  /** Hidden ones included; some that were told before come again. @param since null = all */
  Changes changedSince(Instant since);
}
