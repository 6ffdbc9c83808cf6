package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.values.ContactId;
import java.time.Instant;

/** The ledger's word. @param version grows by one with every change */
public record ConsentChanged(ContactId contactId, long version, Consent consent, Consent.Proof proof, Instant at) implements Event {
  @Override
  @JsonIgnore
  public String key() {
    return contactId.toString();
  }
}
