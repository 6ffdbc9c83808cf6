package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.orders.OrderSnapshot;

/** The buyer said yes to a summary. */
public record OrderConfirmed(OrderSnapshot order) implements Event {
  @Override
  @JsonIgnore
  public String key() {
    return order.orderId().toString();
  }
}
