package com.microcom.gateway.consenting;

import com.microcom.contracts.events.Consent;
import com.microcom.contracts.events.ConsentChanged;
import com.microcom.contracts.values.ContactId;
import com.microcom.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Adds to the ledger and tells everybody when its word changed. In the caller's transaction. */
@ApplicationScoped
public class WriteConsent {
  private static final Logger LOG = Logger.getLogger(WriteConsent.class);

  private final ConsentLedger ledger;
  private final Outbox outbox;
  private final Clock clock;

  public WriteConsent(ConsentLedger ledger, Outbox outbox, Clock clock) {
    this.ledger = ledger;
    this.outbox = outbox;
    this.clock = clock;
  }

  public void handle(ContactId contact, Consent consent, Consent.Proof proof) {
    ledger
        .lock(contact)
        .ifPresentOrElse(
            locked -> write(locked, consent, proof, locked.word().after(consent, proof)),
            () -> LOG.warnf("Consent for contact %s, which nobody knows", contact));
  }

  /**
   * Two contacts turn out to be one: what was said by the one that goes is said by the one that stays, unless that one's own word
   * outweighs it. Before the merge.
   */
  public void join(ContactId from, ContactId into) {
    var gone = ledger.lock(from).orElseThrow();
    var stays = ledger.lock(into).orElseThrow();
    ledger.proof(gone).ifPresent(proof -> join(gone.word().consent(), proof, stays));
  }

  private void join(Consent consent, Consent.Proof proof, ConsentLedger.Locked stays) {
    var word = stays.word();
    var next = word;
    if (word.yieldsTo(consent, proof, ledger.proof(stays).orElse(null))) {
      next = new LedgerWord(consent, word.version() + (consent == word.consent() ? 0 : 1), proof.at());
    }
    write(stays, consent, proof, next);
  }

  private void write(ConsentLedger.Locked locked, Consent consent, Consent.Proof proof, LedgerWord next) {
    var now = clock.instant();
    var changes = next.version() != locked.word().version();
    ledger.append(locked.contactId(), consent, proof, now, changes);
    ledger.set(locked.contactId(), next);
    if (changes) {
      outbox.add(new ConsentChanged(locked.contactId(), next.version(), consent, proof, now));
    }
  }
}
