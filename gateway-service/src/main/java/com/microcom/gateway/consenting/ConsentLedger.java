package com.microcom.gateway.consenting;

import com.microcom.contracts.events.Consent;
import com.microcom.contracts.values.ContactId;
import java.time.Instant;
import java.util.Optional;

/** Who may be written to without having asked, and why: entries are only added. */
public interface ConsentLedger {
  /** Locked until the transaction ends; empty if there is no such contact. */
  Optional<LedgerWord> lock(ContactId contact);

  void append(ContactId contact, Consent consent, Consent.Proof proof, Instant now, boolean effective);

  void set(ContactId contact, LedgerWord word);
}
