package com.microcom.conversation.workitems;

import com.microcom.contracts.values.ContactId;
import com.microcom.conversation.Transactions;
import com.microcom.conversation.dossiers.Dossier;
import com.microcom.conversation.dossiers.Dossiers;
import com.microcom.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Somebody decides that the bot goes on. */
@ApplicationScoped
public class ReturnToBot {
  private final Transactions transactions;
  private final Dossiers dossiers;
  private final HandOver handOver;
  private final Outbox outbox;
  private final Clock clock;

  public ReturnToBot(Transactions transactions, Dossiers dossiers, HandOver handOver, Outbox outbox, Clock clock) {
    this.transactions = transactions;
    this.dossiers = dossiers;
    this.handOver = handOver;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** @return empty if nobody knows that contact; the bot that has it already keeps it */
  public Optional<Dossier> release(ContactId contactId) {
    return transactions.inOne(() -> {
      var current = dossiers.current(contactId);
      return dossiers.exists(current) ? Optional.of(releaseLocked(current)) : Optional.empty();
    });
  }

  private Dossier releaseLocked(ContactId contactId) {
    var now = clock.instant();
    var dossier = dossiers.lock(contactId);
    var after = dossier.with(dossier.ownership().released());
    if (after.ownership() != dossier.ownership()) {
      dossiers.save(after, now);
      handOver.change(contactId, item -> item.released(now), null);
      outbox.add(after.ownership().announced(contactId, null, now));
    }
    return after;
  }
}
