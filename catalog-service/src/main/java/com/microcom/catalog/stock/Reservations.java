package com.microcom.catalog.stock;

import com.microcom.contracts.values.OrderId;
import com.microcom.contracts.values.Sku;
import java.time.Instant;
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

  /** Unpaid orders whose time was over before then, the oldest first. */
  List<OrderId> overdue(Instant before, int limit);
}
