package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.values.OrderId;
import java.time.Instant;

/** The management system has the order. @param reference its number there @param attempts how often it was tried */
public record ErpPosted(OrderId orderId, String reference, int attempts, Instant at) implements Event {
  @Override
  @JsonIgnore
  public String key() {
    return orderId.toString();
  }
}
