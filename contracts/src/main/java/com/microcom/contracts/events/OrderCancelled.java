package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.OrderId;
import java.time.Instant;

/** Written by conversation alone. @param reason stable code: {@code buyer}, {@code expired} */
public record OrderCancelled(OrderId orderId, ContactId contactId, String reason, Instant at) implements Event {
  @Override
  @JsonIgnore
  public String key() {
    return orderId.toString();
  }
}
