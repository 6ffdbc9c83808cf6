package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.DocumentId;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.OrderId;
import java.time.Instant;

/** @param number for people: {@code PF-00000123} @param sha256 hex digest of the PDF @param validUntil the offer's end */
public record PreInvoiceIssued(OrderId orderId, ContactId contactId, DocumentId documentId, String number, String sha256, Money total, Instant validUntil, Instant at) implements Event {
  @Override
  @JsonIgnore
  public String key() {
    return orderId.toString();
  }
}
