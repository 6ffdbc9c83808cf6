package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.orders.OrderSnapshot;
import java.time.Instant;

/** Every line is held. @param reservedUntil the price and the stock hold until then */
public record StockReserved(OrderSnapshot order, Instant reservedUntil, Instant at) implements Event {
  @Override
  @JsonIgnore
  public String key() {
    return order.orderId().toString();
  }
}
