package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.orders.Alternative;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.values.Sku;
import java.time.Instant;
import java.util.List;

/** Nothing was held, because at least one line could not be. */
public record StockRejected(OrderSnapshot order, List<Shortage> shortages, Instant at) implements Event {

  /** @param available units there were @param alternatives in stock for the requested quantity, best first; may be empty */
  public record Shortage(Sku sku, String title, int requested, int available, List<Alternative> alternatives) {}

  @Override
  @JsonIgnore
  public String key() {
    return order.orderId().toString();
  }
}
