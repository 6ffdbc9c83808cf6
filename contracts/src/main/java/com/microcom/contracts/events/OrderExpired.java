package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.OrderId;
import java.time.Instant;

/** Nobody paid in time; written by billing alone. */
public record OrderExpired(OrderId orderId, ContactId contactId, Instant at) implements Event {
  @Override
  @JsonIgnore
  public String key() {
    return orderId.toString();
  }
}
