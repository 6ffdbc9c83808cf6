package com.microcom.catalog.accessories;

import com.microcom.contracts.values.OrderId;
import com.microcom.contracts.values.Sku;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Which products were in the same confirmed order. */
public interface Sales {

  /**
   * How often two products were bought together.
   *
   * @param together orders with both @param withProduct orders with the one asked for @param withOther orders with this one
   * @param orders all
   */
  record Together(Sku other, long together, long withProduct, long withOther, long orders) {}

  /** The same order again changes nothing. Inside a transaction only. */
  void add(OrderId order, Collection<Sku> skus, Instant confirmedAt);

  /** The most often first. @param since older orders do not count @param atLeast orders with both */
  List<Together> with(Sku sku, Instant since, int atLeast, int limit);
}
