package com.microcom.gateway.contacts;

import com.microcom.contracts.values.ContactId;
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
  private final WriteConsent writeConsent;
  private final Outbox outbox;
  private final Clock clock;

  public MergeContacts(Contacts contacts, WriteConsent writeConsent, Outbox outbox, Clock clock) {
    this.contacts = contacts;
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
    writeConsent.join(from, into);
    contacts.merge(from, into);
    Stream.of(from, into).forEach(id -> outbox.add(contacts.find(id).orElseThrow().changed(clock.instant())));
    return Result.MERGED;
  }
}
