package com.microcom.billing.preinvoicing;

import com.microcom.billing.closing.ExpireOrders;
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
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

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

  private static final Logger LOG = Logger.getLogger(IssuePreInvoice.class);

  private final Orders orders;
  private final PreInvoicePrinter printer;
  private final Documents documents;
  private final DocumentMessages documentMessages;
  private final ErpPosts erpPosts;
  private final Notices notices;
  private final ExpireOrders closing;
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
      ExpireOrders closing,
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
    this.closing = closing;
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

  /** Prints what was numbered and then left behind; what cannot be printed holds up nobody. @return how many were printed */
  public int finishOld() {
    var before = clock.instant().minus(OLD);
    var finished = 0;
    var failed = 0;
    List<OrderId> left;
    do {
      left = orders.unfinished(before, failed, BATCH);
      for (var order : left) {
        if (finish(order)) {
          finished++;
        } else {
          failed++;
        }
      }
    } while (left.size() == BATCH);
    return finished;
  }

  private boolean finish(OrderId id) {
    try {
      orders.find(id).flatMap(this::printed).ifPresent(document -> issue(id, document, null));
      return true;
    } catch (RuntimeException e) {
      LOG.errorf(e, "Order %s has a number and cannot be printed; it is tried again", id);
      return false;
    }
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
    var now = clock.instant();
    if (order.expiresAt(now)) {
      // The units are no longer held: nobody is told that they are, and the number keeps its document.
      return closing.expire(order, now).withDocument(document.id());
    }
    if (order.state() == OrderState.RESERVED) {
      tell(order, document, cause, now);
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
