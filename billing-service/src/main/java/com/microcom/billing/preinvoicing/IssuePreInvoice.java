package com.microcom.billing.preinvoicing;

import com.microcom.billing.erp.ErpPost;
import com.microcom.billing.erp.ErpPosts;
import com.microcom.billing.notifying.Notices;
import com.microcom.billing.notifying.Subject;
import com.microcom.billing.orders.BillingOrder;
import com.microcom.billing.orders.OrderState;
import com.microcom.billing.orders.Orders;
import com.microcom.contracts.Ids;
import com.microcom.contracts.events.PreInvoiceIssued;
import com.microcom.contracts.events.StockReserved;
import com.microcom.contracts.values.DocumentId;
import com.microcom.contracts.values.MessageId;
import com.microcom.contracts.values.OrderId;
import com.microcom.messaging.Envelope;
import com.microcom.messaging.Inbox;
import com.microcom.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A reserved order becomes a numbered pre-invoice, in two transactions with the printing between them. The first takes the number
 * together with the order's row (so no gap, and the counter is locked for a moment only, not while a PDF is printed); the second stores
 * the document with everything that follows from it. A crash in between loses nothing: the event comes again, or {@link #finishOld}
 * finds the order, and it is printed under the number that it has.
 */
@ApplicationScoped
public class IssuePreInvoice {
  /** Whoever is printing it has certainly died or failed by then. */
  private static final Duration OLD = Duration.ofSeconds(30);

  private static final int BATCH = 20;

  private final Orders orders;
  private final PreInvoicePrinter printer;
  private final Documents documents;
  private final DocumentMessages documentMessages;
  private final ErpPosts erpPosts;
  private final Notices notices;
  private final Inbox inbox;
  private final Outbox outbox;
  private final Clock clock;
  private final Ids ids;
  private final BuyerMessages messages;

  IssuePreInvoice(
      Orders orders,
      PreInvoicePrinter printer,
      Documents documents,
      DocumentMessages documentMessages,
      ErpPosts erpPosts,
      Notices notices,
      Inbox inbox,
      Outbox outbox,
      Clock clock,
      Ids ids,
      ZoneId zone) {
    this.orders = orders;
    this.printer = printer;
    this.documents = documents;
    this.documentMessages = documentMessages;
    this.erpPosts = erpPosts;
    this.notices = notices;
    this.inbox = inbox;
    this.outbox = outbox;
    this.clock = clock;
    this.ids = ids;
    this.messages = new BuyerMessages(zone);
  }

  public void handle(Envelope envelope, StockReserved reserved) {
    if (inbox.seen(envelope.id())) {
      return;
    }
    var order = orders.takeIn(reserved.order(), reserved.reservedUntil(), clock.instant());
    var document = printed(order);
    inbox.once(envelope.id(), () -> document.ifPresent(printed -> issue(order.id(), printed, envelope)));
  }

  /** Prints what was numbered and then left behind. @return how many */
  public int finishOld() {
    var left = orders.unfinished(clock.instant().minus(OLD), BATCH);
    left.forEach(order -> printed(order).ifPresent(document -> issue(order.id(), document, null)));
    return left.size();
  }

  private Optional<Document> printed(BillingOrder order) {
    if (!order.lacksDocument()) {
      return Optional.empty();
    }
    var preInvoice = PreInvoice.of(order);
    return Optional.of(Document.preInvoice(new DocumentId(ids.next()), preInvoice, printer.print(preInvoice), clock.instant()));
  }

  private void issue(OrderId id, Document document, Envelope cause) {
    orders.change(id, order -> order.lacksDocument() ? issued(order, document, cause) : order);
  }

  private BillingOrder issued(BillingOrder order, Document document, Envelope cause) {
    documents.store(document);
    if (order.state() == OrderState.RESERVED) {
      tell(order, document, cause, clock.instant());
    }
    return order.withDocument(document.id());
  }

  private void tell(BillingOrder order, Document document, Envelope cause, Instant now) {
    outbox.add(
        new PreInvoiceIssued(
            order.id(), order.contactId(), document.id(), document.number(), document.sha256(), order.order().total(), order.validUntil(), now),
        cause);
    var message = new MessageId(ids.next());
    outbox.add(messages.preInvoice(message, order, document, now), cause);
    documentMessages.add(message, order.id());
    erpPosts.add(ErpPost.due(order.id(), now));
    notices.addForEveryExecutive(order.id(), Subject.ORDER_CONFIRMED, null, now);
  }
}
