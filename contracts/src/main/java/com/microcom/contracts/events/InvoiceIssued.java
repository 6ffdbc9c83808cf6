package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.DocumentId;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.OrderId;
import java.time.Instant;

/** @param number fiscal number for people: {@code B 0001-00000123} */
public record InvoiceIssued(OrderId orderId, ContactId contactId, DocumentId documentId, String number, String sha256, Money total, Instant at) implements Event {
  @Override
  @JsonIgnore
  public String key() {
    return orderId.toString();
  }
}
