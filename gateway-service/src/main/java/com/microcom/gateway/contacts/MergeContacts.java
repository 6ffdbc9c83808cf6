package com.microcom.gateway.contacts;

import com.microcom.contracts.events.Consent;
import com.microcom.contracts.values.ContactId;
import com.microcom.gateway.consenting.ConsentLedger;
import com.microcom.gateway.consenting.WriteConsent;
import com.microcom.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.stream.Stream;

/**
 * Two contacts turn out to be one person (a phone number and a user id): what the person said about messages, and who speaks with
 * them, holds for the one that stays. In the caller's transaction.
 */
@ApplicationScoped
public class MergeContacts {
  private final Contacts contacts;
  private final ConsentLedger ledger;
  private final WriteConsent writeConsent;
  private final Outbox outbox;
  private final Clock clock;

  public MergeContacts(Contacts contacts, ConsentLedger ledger, WriteConsent writeConsent, Outbox outbox, Clock clock) {
    this.contacts = contacts;
    this.ledger = ledger;
    this.writeConsent = writeConsent;
    this.outbox = outbox;
    this.clock = clock;
  }

  public enum Result {
    MERGED,
    /** They were one already. */
    SAME,
    UNKNOWN
  }

  /** @param from gives its identities away @param into takes them */
  public Result handle(ContactId from, ContactId into) {
    // Always in the same order, so that two merges cannot wait for each other.
    Stream.of(from, into).sorted((a, b) -> a.value().compareTo(b.value())).forEach(contacts::lock);
    var giver = contacts.find(from);
    var taker = contacts.find(into);
    if (giver.isEmpty() || taker.isEmpty()) {
      return Result.UNKNOWN;
    }
    if (from.equals(into) || giver.get().mergedInto() != null || taker.get().mergedInto() != null) {
      return Result.SAME;
    }
    contacts.merge(from, into);
    carryConsent(from, into);
    Stream.of(from, into).forEach(id -> outbox.add(contacts.find(id).orElseThrow().changed(clock.instant())));
    return Result.MERGED;
  }

  /** The ledger's rules decide between the two words: an opt-out wins, unless a later explicit opt-in stands against it. */
  private void carryConsent(ContactId from, ContactId into) {
    ledger
        .lock(from)
        .filter(word -> word.consent() != null)
        .ifPresent(word -> writeConsent.handle(into, word.consent(), new Consent.Proof("merge", null, null, word.saidAt())));
  }
}
