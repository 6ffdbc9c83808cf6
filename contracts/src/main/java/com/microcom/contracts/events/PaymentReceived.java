package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.OrderId;
import java.time.Instant;

/** @param paymentId the provider's id, unique @param provider {@code mercadopago} … */
public record PaymentReceived(OrderId orderId, ContactId contactId, String provider, String paymentId, Money amount, Instant at) implements Event {
  @Override
  @JsonIgnore
  public String key() {
    return orderId.toString();
  }
}
