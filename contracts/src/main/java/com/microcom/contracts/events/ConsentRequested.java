package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.values.ContactId;
import java.time.Instant;

/** Please write this into the ledger, which the gateway keeps. */
public record ConsentRequested(ContactId contactId, Consent consent, Consent.Proof proof, Instant at) implements Event {
  @Override
  @JsonIgnore
  public String key() {
    return contactId.toString();
  }
}
