package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.values.OrderId;
import java.time.Instant;

/** The management system refused the order, or could not be reached for the last time. @param retryable whether a later try may succeed */
public record ErpRejected(OrderId orderId, String reason, boolean retryable, int attempts, Instant at) implements Event {
  @Override
  @JsonIgnore
  public String key() {
    return orderId.toString();
  }
}
