package com.microcom.simulator.erp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The management system's order book: one entry per order id, however often it is posted. */
@ApplicationScoped
public class ErpOrders {
  private final Clock clock;
  private final Map<String, Entry> byOrderId = new LinkedHashMap<>();

  ErpOrders(Clock clock) {
    this.clock = clock;
  }

  /** @param order as first posted @param posts how often it came */
  public record Entry(ObjectNode order, String reference, int posts, Instant at) {
    Entry again() {
      return new Entry(order, reference, posts + 1, at);
    }
  }

  /** The entry has {@code posts == 1} if it is new. */
  public synchronized Entry post(String orderId, ObjectNode order) {
    return byOrderId.merge(orderId, first(order), (known, repeated) -> known.again());
  }

  private Entry first(ObjectNode order) {
    return new Entry(order, "ERP-%06d".formatted(byOrderId.size() + 1), 1, clock.instant());
  }

  public synchronized List<Entry> all() {
    return new ArrayList<>(byOrderId.values());
  }

  public synchronized void clear() {
    byOrderId.clear();
  }
}
