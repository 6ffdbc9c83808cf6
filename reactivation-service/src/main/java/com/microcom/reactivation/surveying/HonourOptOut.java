package com.microcom.reactivation.surveying;

import com.microcom.contracts.events.Consent;
import com.microcom.contracts.events.ConsentChanged;
import com.microcom.messaging.Envelope;
import com.microcom.reactivation.campaigns.Recipients;
import com.microcom.reactivation.customers.Customers;
import jakarta.enterprise.context.ApplicationScoped;

/** The ledger's word reached us: nobody who opted out is chosen, and a survey under way is over. */
@ApplicationScoped
public class HonourOptOut {
  private final Customers customers;
  private final Recipients recipients;
  private final AdvanceSurvey advance;

  public HonourOptOut(Customers customers, Recipients recipients, AdvanceSurvey advance) {
    this.customers = customers;
    this.recipients = recipients;
    this.advance = advance;
  }

  public void handle(Envelope cause, ConsentChanged changed) {
    var optedOut = changed.consent() == Consent.OPTED_OUT;
    customers.consent(changed.contactId(), changed.version(), optedOut);
    if (optedOut) {
      recipients
          .lockNewest(changed.contactId())
          .filter(recipient -> !recipient.isOver())
          .ifPresent(recipient -> advance.stopped(cause, recipient));
    }
  }
}
