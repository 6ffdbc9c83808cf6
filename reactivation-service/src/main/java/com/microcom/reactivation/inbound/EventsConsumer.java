package com.microcom.reactivation.inbound;

import com.microcom.contracts.events.ConsentChanged;
import com.microcom.contracts.events.ContactChanged;
import com.microcom.contracts.events.MessageStatus;
import com.microcom.contracts.events.OrderConfirmed;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.messaging.Consuming;
import com.microcom.messaging.Envelope;
import com.microcom.messaging.Inbox;
import com.microcom.reactivation.campaigns.CreditRecovery;
import com.microcom.reactivation.campaigns.FollowInvitation;
import com.microcom.reactivation.customers.Customers;
import com.microcom.reactivation.customers.MergeCustomers;
import com.microcom.reactivation.surveying.HonourOptOut;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What others tell: statuses of invitations, orders, consent, contacts that turned out to be one. */
@ApplicationScoped
public class EventsConsumer {
  private final Consuming consuming;
  private final Inbox inbox;
  private final Customers customers;
  private final FollowInvitation followInvitation;
  private final CreditRecovery creditRecovery;
  private final HonourOptOut honourOptOut;
  private final MergeCustomers mergeCustomers;

  EventsConsumer(
      Consuming consuming,
      Inbox inbox,
      Customers customers,
      FollowInvitation followInvitation,
      CreditRecovery creditRecovery,
      HonourOptOut honourOptOut,
      MergeCustomers mergeCustomers) {
    this.consuming = consuming;
    this.inbox = inbox;
    this.customers = customers;
    this.followInvitation = followInvitation;
    this.creditRecovery = creditRecovery;
    this.honourOptOut = honourOptOut;
    this.mergeCustomers = mergeCustomers;
  }

  @Incoming("message-status")
  @Blocking(ordered = false)
  public void onStatus(ConsumerRecord<String, byte[]> record) {
    consume(record);
  }

  @Incoming("order-confirmed")
  @Blocking(ordered = false)
  public void onOrder(ConsumerRecord<String, byte[]> record) {
    consume(record);
  }

  @Incoming("consent-changed")
  @Blocking(ordered = false)
  public void onConsent(ConsumerRecord<String, byte[]> record) {
    consume(record);
  }

  @Incoming("contact-changed")
  @Blocking(ordered = false)
  public void onContact(ConsumerRecord<String, byte[]> record) {
    consume(record);
  }

  private void consume(ConsumerRecord<String, byte[]> record) {
    consuming.consume(record, envelope -> inbox.once(envelope.id(), () -> apply(envelope)));
  }

  private void apply(Envelope envelope) {
    switch (envelope.event()) {
      case MessageStatus e -> followInvitation.handle(e);
      case OrderConfirmed e -> ordered(envelope, e.order());
      case ConsentChanged e -> honourOptOut.handle(envelope, e);
      case ContactChanged e -> mergeCustomers.handle(e);
      default -> {}
    }
  }

  private void ordered(Envelope envelope, OrderSnapshot order) {
    var buyer = order.buyer();
    customers.bought(buyer.contactId(), buyer.address(), buyer.name(), order.confirmedAt());
    creditRecovery.handle(envelope, order);
  }
}
