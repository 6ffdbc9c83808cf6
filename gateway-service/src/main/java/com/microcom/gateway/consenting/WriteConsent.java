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
    var word = ledger.lock(contact);
    if (word.isEmpty()) {
      LOG.warnf("Consent for contact %s, which nobody knows", contact);
      return;
    }
    var now = clock.instant();
    var changes = word.get().changesBy(consent, proof);
    ledger.append(contact, consent, proof, now, changes);
    if (changes) {
      var next = new LedgerWord(consent, word.get().version() + 1, proof.at());
      ledger.set(contact, next);
      outbox.add(new ConsentChanged(contact, next.version(), consent, proof, now));
    }
  }
}
