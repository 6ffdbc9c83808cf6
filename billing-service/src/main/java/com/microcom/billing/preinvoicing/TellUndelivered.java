package com.microcom.billing.preinvoicing;

import com.microcom.billing.notifying.Notices;
import com.microcom.billing.notifying.Subject;
import com.microcom.billing.orders.BillingOrder;
import com.microcom.billing.orders.Orders;
import com.microcom.contracts.Ids;
import com.microcom.contracts.events.MessageStatus;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.values.MessageId;
import com.microcom.messaging.Envelope;
import com.microcom.messaging.Inbox;
import com.microcom.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;

/**
 * A pre-invoice never reached the buyer (the provider refuses the file, the number is gone): the order stands, the buyer is told so
 * in plain words, and the executives are asked to send it. Once per message, whatever is heard of it afterwards.
 */
@ApplicationScoped
public class TellUndelivered {
  private final DocumentMessages documentMessages;
  private final Orders orders;
  private final Notices notices;
  private final Inbox inbox;
  private final Outbox outbox;
  private final Clock clock;
  private final Ids ids;
  private final BuyerMessages messages;

  TellUndelivered(DocumentMessages documentMessages, Orders orders, Notices notices, Inbox inbox, Outbox outbox, Clock clock, Ids ids, ZoneId zone) {
    this.documentMessages = documentMessages;
    this.orders = orders;
    this.notices = notices;
    this.inbox = inbox;
    this.outbox = outbox;
    this.clock = clock;
    this.ids = ids;
    this.messages = new BuyerMessages(zone);
  }

  public void handle(Envelope envelope, MessageStatus status) {
    // Nearly all statuses are none of our business: no database for those.
    if (status.purpose() == Purpose.NOTIFICATION && isBad(status.state())) {
      inbox.once(
          envelope.id(),
          () ->
              documentMessages
                  .failed(status.messageId(), reason(status), clock.instant())
                  .ifPresent(order -> orders.change(order, known -> told(known, reason(status), envelope))));
    }
  }

  private static boolean isBad(MessageStatus.State state) {
    return state == MessageStatus.State.FAILED || state == MessageStatus.State.REFUSED || state == MessageStatus.State.EXPIRED;
  }

  private static String reason(MessageStatus status) {
    var reason = status.reason() == null ? status.state().name() : status.reason();
    return status.detail() == null ? reason : reason + ", " + status.detail();
  }

  private BillingOrder told(BillingOrder order, String reason, Envelope cause) {
    if (order.stands()) {
      outbox.add(messages.undelivered(new MessageId(ids.next()), order, clock.instant()), cause);
      notices.addForEveryExecutive(order.id(), Subject.DOCUMENT_UNDELIVERED, reason, clock.instant());
    }
    return order;
  }
}
