package com.microcom.catalog.stock;

import com.microcom.contracts.values.OrderId;
import com.microcom.contracts.values.Sku;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What orders hold. Every order that was heard of has one row, for ever: it makes each decision happen once. */
public interface Reservations {

  /** @param units held; empty once released */
  record Held(Map<Sku, Integer> units, boolean paid) {}

  /** All of these inside the transaction that changes the stock. The first word about an order wins: false = there was one. */
  boolean hold(OrderId order, Map<Sku, Integer> units, Instant until, Instant at);

  boolean reject(OrderId order, Instant at);

  /** Notes the end of an order of which no confirmation has come yet: when it comes, nothing is held. */
  boolean endUnheard(OrderId order, String reason, Instant at);

  /** Locks the order's row; empty if nothing is held. */
  Optional<Held> lockHeld(OrderId order);

  void release(OrderId order, String reason, Instant at);

  /** Paid units are only released on purpose, not by time. No effect on an order that holds nothing. */
  void markPaid(OrderId order, Instant at);

  /**
   * Notes since when the management system has the order; the earliest word counts. No effect on an order that was never heard of.
   * The order's row is locked against a release.
   */
  void posted(OrderId order, Instant postedAt);

  /** Units of the order that count: to be read again once the products are locked, since an import may have settled them. */
  Map<Sku, Integer> counting(OrderId order);

  /** These lines are in the source's own units by now and stop counting. */
  void settle(OrderId order, Collection<Sku> skus);

  /** Unpaid orders whose time was over before then, the oldest first. */
  List<OrderId> overdue(Instant before, int limit);
}
