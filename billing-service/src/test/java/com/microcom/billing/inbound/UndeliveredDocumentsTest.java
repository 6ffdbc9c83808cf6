package com.microcom.billing.inbound;

import static com.microcom.billing.OtherParties.EXECUTIVE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.billing.OtherParties;
import com.microcom.billing.SampleOrders;
import com.microcom.contracts.Topic;
import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.MessageStatus;
import com.microcom.contracts.events.MessageStatus.State;
import com.microcom.contracts.events.OrderCancelled;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.events.PreInvoiceIssued;
import com.microcom.contracts.events.StockReserved;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.values.ContactId;
import com.microcom.testkit.Events;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
@WithTestResource(OtherParties.class)
class UndeliveredDocumentsTest {
  private final Events events = new Events();

  @Test
  void a_refused_document_is_told_to_buyer_and_executive_once() {
    var order = SampleOrders.cash();
    var document = documentOf(order);

    events.publish(status(document, State.FAILED, "file-refused"));
    events.publish(status(document, State.FAILED, "file-refused"));

    var toBuyer = events.await(Topic.MESSAGE_OUTBOUND, MessageOutbound.class, m -> isTextTo(m, order.buyer().contactId(), order));
    assertThat(text(toBuyer)).contains(order.number(), "no pudimos mandarte la prefactura", "22/11/2099 18:30", "Una persona");
    var toExecutive = events.await(Topic.MESSAGE_OUTBOUND, MessageOutbound.class, m -> isTextTo(m, EXECUTIVE, order) && text(m).contains("no le llegó"));
    assertThat(text(toExecutive)).contains(order.number(), "file-refused, HTTP 413", "mandale vos la prefactura");
    thenAnotherOrderIsDone();
    assertThat(texts(order.buyer().contactId(), order)).hasSize(1);
    // That it was confirmed, and that its document did not arrive.
    assertThat(texts(EXECUTIVE, order)).hasSize(2);
  }

  @Test
  void what_arrived_and_what_is_no_document_is_told_to_nobody() {
    var order = SampleOrders.cash();
    var document = documentOf(order);
    var notice = events.await(Topic.MESSAGE_OUTBOUND, MessageOutbound.class, m -> isTextTo(m, EXECUTIVE, order));

    events.publish(status(document, State.DELIVERED, null));
    events.publish(status(notice, State.FAILED, "131026"));

    thenAnotherOrderIsDone();
    assertThat(texts(order.buyer().contactId(), order)).isEmpty();
    assertThat(texts(EXECUTIVE, order)).hasSize(1);
  }

  @Test
  void of_an_order_that_was_cancelled_nobody_is_told() {
    var order = SampleOrders.cash();
    var document = documentOf(order);
    events.publish(new OrderCancelled(order.orderId(), order.buyer().contactId(), "buyer", Instant.now()));
    org.awaitility.Awaitility.await().until(() -> io.restassured.RestAssured.get("/orders/" + order.orderId()).path("state").equals("cancelled"));

    events.publish(status(document, State.REFUSED, "unknown-contact"));

    thenAnotherOrderIsDone();
    assertThat(texts(order.buyer().contactId(), order)).isEmpty();
  }

  /** Whatever the last status led to is published before what this one leads to: same topic, same table. */
  private void thenAnotherOrderIsDone() {
    var order = SampleOrders.cash();
    events.publish(status(documentOf(order), State.FAILED, "file-refused"));
    events.await(Topic.MESSAGE_OUTBOUND, MessageOutbound.class, m -> isTextTo(m, EXECUTIVE, order) && text(m).contains("no le llegó"));
  }

  private MessageOutbound documentOf(OrderSnapshot order) {
    events.publish(new StockReserved(order, Instant.parse("2099-11-22T21:30:00Z"), Instant.now()));
    events.await(Topic.PREINVOICE_ISSUED, PreInvoiceIssued.class, e -> e.orderId().equals(order.orderId()));
    return events.await(
        Topic.MESSAGE_OUTBOUND, MessageOutbound.class, m -> m.contactId().equals(order.buyer().contactId()) && m.content() instanceof OutboundContent.Document);
  }

  private static MessageStatus status(MessageOutbound message, State state, String reason) {
    return new MessageStatus(
        message.messageId(), message.contactId(), message.purpose(), message.correlationId(), state, reason, reason == null ? null : "HTTP 413", Instant.now());
  }

  private List<MessageOutbound> texts(ContactId contact, OrderSnapshot order) {
    return events.all(Topic.MESSAGE_OUTBOUND, MessageOutbound.class, m -> isTextTo(m, contact, order));
  }

  private static boolean isTextTo(MessageOutbound message, ContactId contact, OrderSnapshot order) {
    return message.contactId().equals(contact)
        && ("order:" + order.orderId()).equals(message.correlationId())
        && message.content() instanceof OutboundContent.Text;
  }

  private static String text(MessageOutbound message) {
    return ((OutboundContent.Text) message.content()).text();
  }
}
