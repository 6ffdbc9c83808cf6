package com.microcom.conversation.contacts;

import com.microcom.contracts.events.ContactChanged;
import com.microcom.contracts.values.ContactId;
import com.microcom.conversation.dossiers.Dossier;
import com.microcom.conversation.dossiers.Dossiers;
import com.microcom.conversation.turns.TurnBell;
import com.microcom.conversation.workitems.HandOver;
import com.microcom.messaging.Envelope;
import com.microcom.messaging.Inbox;
import com.microcom.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** A contact has another name, or turned out to be another contact: all that is kept goes to that one. */
@ApplicationScoped
public class FollowContact {
  private final Inbox inbox;
  private final Dossiers dossiers;
  private final HandOver handOver;
  private final Outbox outbox;
  private final TurnBell bell;
  private final Clock clock;

  public FollowContact(Inbox inbox, Dossiers dossiers, HandOver handOver, Outbox outbox, TurnBell bell, Clock clock) {
    this.inbox = inbox;
    this.dossiers = dossiers;
    this.handOver = handOver;
    this.outbox = outbox;
    this.bell = bell;
    this.clock = clock;
  }

  public void handle(Envelope cause, ContactChanged event) {
    if (event.mergedInto() == null) {
      rename(cause, event);
    } else {
      inbox.once(cause.id(), () -> merge(event.contactId(), dossiers.current(event.mergedInto()), clock.instant(), cause));
      bell.ring();
    }
  }

  /** A contact that never wrote has no dossier, and needs none for its name. */
  private void rename(Envelope cause, ContactChanged event) {
    inbox.once(cause.id(), () -> {
      if (dossiers.exists(event.contactId())) {
        var dossier = dossiers.lock(event.contactId());
        dossiers.save(dossier.named(event.name()), clock.instant());
      }
    });
  }

  private void merge(ContactId from, ContactId into, Instant now, Envelope cause) {
    if (dossiers.exists(from)) {
      // Always in the same order, so that two merges do not wait for each other.
      var swapped = from.value().compareTo(into.value()) > 0;
      var first = dossiers.lock(swapped ? into : from);
      var second = dossiers.lock(swapped ? from : into);
      join(swapped ? second : first, swapped ? first : second, now, cause);
    }
    dossiers.rekey(from, into);
  }

  private void join(Dossier gone, Dossier stays, Instant now, Envelope cause) {
    var merged = stays.mergedWith(gone);
    dossiers.save(merged, now);
    handOver.moveTo(merged.contactId(), gone.contactId(), now, cause);
    outbox.add(merged.ownership().announced(merged.contactId(), null, now), cause);
  }
}
