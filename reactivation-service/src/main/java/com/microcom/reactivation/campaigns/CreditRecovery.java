package com.microcom.reactivation.campaigns;

import com.microcom.contracts.events.CustomerRecovered;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.messaging.Envelope;
import com.microcom.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** A customer who orders within the attribution period after the invitation was recovered by it, once. */
@ApplicationScoped
public class CreditRecovery {
  private final Recipients recipients;
  private final Outbox outbox;
  private final Attribution attribution;

  public CreditRecovery(Recipients recipients, Outbox outbox, Attribution attribution) {
    this.recipients = recipients;
    this.outbox = outbox;
    this.attribution = attribution;
  }

  public void handle(Envelope cause, OrderSnapshot order) {
    recipients
        .lockNewest(order.buyer().contactId())
        .filter(recipient -> isCredited(recipient, order))
        .ifPresent(recipient -> credit(recipient, order, cause));
  }

  private boolean isCredited(Recipient recipient, OrderSnapshot order) {
    return recipient.state() == Recipient.State.SENT
        && recipient.recoveredBy() == null
        && attribution.covers(recipient.invitation().at(), order.confirmedAt());
  }

  private void credit(Recipient recipient, OrderSnapshot order, Envelope cause) {
    recipients.save(recipient.recovered(order.orderId()));
    outbox.add(new CustomerRecovered(recipient.campaignId(), recipient.contactId(), order.orderId(), order.confirmedAt()), cause);
  }
}
