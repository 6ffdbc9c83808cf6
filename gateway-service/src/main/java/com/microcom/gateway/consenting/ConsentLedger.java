package com.microcom.gateway.consenting;

import com.microcom.contracts.events.Consent;
import com.microcom.contracts.values.ContactId;
import java.time.Instant;
import java.util.Optional;

/** Who may be written to without having asked, and why: entries are only added. */
public interface ConsentLedger {
  /** Locked until the transaction ends, of the contact that speaks for this one after merges; empty if there is no such contact. */
  Optional<Locked> lock(ContactId contact);

  /** @param contactId whose it is: a contact that was merged has no word of its own any more */
  record Locked(ContactId contactId, LedgerWord word) {}

  /** The entry that made the word what it is; empty if nobody ever said anything. */
  Optional<Consent.Proof> proof(Locked locked);

  void append(ContactId contact, Consent consent, Consent.Proof proof, Instant now, boolean effective);

  void set(ContactId contact, LedgerWord word);
}
