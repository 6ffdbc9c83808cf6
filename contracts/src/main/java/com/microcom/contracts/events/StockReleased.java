package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.values.OrderId;
import java.time.Instant;

/** Held units are free again. @param reason stable code: {@code cancelled}, {@code expired}, {@code safety-timer} */
public record StockReleased(OrderId orderId, String reason, Instant at) implements Event {
  @Override
  @JsonIgnore
  public String key() {
    return orderId.toString();
  }
}
