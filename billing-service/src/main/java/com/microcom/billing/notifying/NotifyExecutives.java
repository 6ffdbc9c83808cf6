package com.microcom.billing.notifying;

import com.microcom.billing.erp.ErpPosts;
import com.microcom.billing.notifying.Notices.Notice;
import com.microcom.billing.BillingSettings;
import com.microcom.billing.orders.Orders;
import com.microcom.billing.retrying.Backoff;
import com.microcom.contracts.Ids;
import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import com.microcom.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * Tells each configured executive of each order, of a document that never arrived, and of an order that ends while the management system has it, once each. It is not part of issuing the pre-invoice, because who an executive is only the
 * gateway knows, and a buyer does not wait for that.
 */
@ApplicationScoped
public class NotifyExecutives {
  /** Longer than asking the gateway may take. */
  private static final Duration LEASE = Duration.ofSeconds(10);

  private static final Backoff GROWING = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

  private final Notices notices;
  private final Executives executives;
  private final Orders orders;
  private final ErpPosts erpPosts;
  private final Outbox outbox;
  private final Clock clock;
  private final Ids ids;
  private final ExecutiveMessages messages;

  NotifyExecutives(Notices notices, Executives executives, Orders orders, ErpPosts erpPosts, Outbox outbox, Clock clock, Ids ids, ZoneId zone, BillingSettings settings) {
    this.notices = notices;
    this.executives = executives;
    this.orders = orders;
    this.erpPosts = erpPosts;
    this.outbox = outbox;
    this.clock = clock;
    this.ids = ids;
    this.messages = new ExecutiveMessages(zone, settings.publicUrl().orElse(null));
  }

  /** @return false if none was due */
  public boolean notifyNext() {
    var now = clock.instant();
    var claimed = notices.claim(now, now.plus(LEASE));
    claimed.ifPresent(
        notice ->
            executives
                .contact(notice.address())
                .ifPresentOrElse(
                    executive -> send(notice, executive), () -> notices.postpone(notice, clock.instant().plus(GROWING.after(notice.attempts())))));
    return claimed.isPresent();
  }

  private void send(Notice notice, ContactId executive) {
    var order = orders.find(notice.orderId()).orElseThrow();
    var now = clock.instant();
    var id = new MessageId(ids.next());
    var message =
        switch (notice.subject()) {
          case ORDER_CONFIRMED -> messages.orderConfirmed(id, executive, order, now);
          case DOCUMENT_UNDELIVERED -> messages.documentUndelivered(id, executive, order, notice.detail(), now);
          case ORDER_VOIDED -> messages.orderVoided(id, executive, order, erpPosts.of(List.of(order.id())).get(order.id()).reference(), now);
        };
    notices.send(notice, now, () -> outbox.add(message));
  }
}
