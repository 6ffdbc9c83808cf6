package com.microcom.billing.inbound;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.microcom.billing.OtherParties.erpFor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.microcom.billing.OtherParties;
import com.microcom.billing.SampleOrders;
import com.microcom.billing.orders.Orders;
import com.microcom.billing.preinvoicing.IssuePreInvoice;
import com.microcom.contracts.Topic;
import com.microcom.contracts.events.ContactChanged;
import com.microcom.contracts.events.ErpPosted;
import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.OrderCancelled;
import com.microcom.contracts.events.OrderExpired;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.events.PreInvoiceIssued;
import com.microcom.contracts.events.StockReserved;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.values.ContactId;
import com.microcom.testkit.Events;
import com.microcom.testkit.MovableClock;
import com.microcom.testkit.RealInfra;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
@WithTestResource(OtherParties.class)
class ClosingOrdersTest {
  private final Events events = new Events();

  @Inject MovableClock clock;
  @Inject AgroalDataSource database;
  @Inject Orders orders;
  @Inject IssuePreInvoice issuePreInvoice;

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void an_unpaid_order_expires_once_when_its_validity_ends() {
    var order = SampleOrders.cash();
    reserve(order, clock.instant().plus(Duration.ofHours(48)));
    awaitState(order, "pre-invoiced");

    clock.advance(Duration.ofHours(45));
    expireAnother();
    assertThat(expired(order)).isEmpty();
    clock.advance(Duration.ofHours(2));

    var event = events.await(Topic.ORDER_EXPIRED, OrderExpired.class, e -> e.orderId().equals(order.orderId()));
    assertThat(event.contactId()).isEqualTo(order.buyer().contactId());
    awaitState(order, "expired");
    cancel(order);
    clock.advance(Duration.ofHours(48));
    expireAnother();
    assertThat(expired(order)).hasSize(1);
    awaitState(order, "expired");
  }

  @Test
  void a_reservation_that_is_over_becomes_no_pre_invoice_for_anybody() {
    var order = SampleOrders.cash();

    reserve(order, clock.instant().minusSeconds(1));

    events.await(Topic.ORDER_EXPIRED, OrderExpired.class, e -> e.orderId().equals(order.orderId()));
    awaitState(order, "expired");
    var later = SampleOrders.cash();
    reserve(later, clock.instant().plus(Duration.ofHours(48)));
    awaitState(later, "pre-invoiced");
    await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> given().get("/orders/" + order.orderId()).then().body("preInvoiceId", notNullValue()));
    assertThat(expired(order)).hasSize(1);
    assertThat(events.all(Topic.PREINVOICE_ISSUED, PreInvoiceIssued.class, e -> e.orderId().equals(order.orderId()))).isEmpty();
    assertThat(told(order)).isEmpty();
    assertThat(OtherParties.erpPosts(order.orderId())).isEmpty();
  }

  @Test
  void a_reservation_that_ends_while_its_document_is_missing_expires() {
    var order = SampleOrders.cash();
    orders.takeIn(order, clock.instant().plus(Duration.ofHours(1)), clock.instant());

    clock.advance(Duration.ofHours(2));

    events.await(Topic.ORDER_EXPIRED, OrderExpired.class, e -> e.orderId().equals(order.orderId()));
    awaitState(order, "expired");
  }

  @Test
  void executives_are_told_to_void_an_order_that_the_management_system_has() {
    var order = SampleOrders.cash();
    reserve(order, clock.instant().plus(Duration.ofHours(48)));
    events.await(Topic.ERP_POSTED, ErpPosted.class, e -> e.orderId().equals(order.orderId()));

    cancel(order);

    var notice = events.await(Topic.MESSAGE_OUTBOUND, MessageOutbound.class, m -> isVoided(m, order));
    assertThat(notice.key()).isEqualTo(OtherParties.EXECUTIVE.toString());
    assertThat(((OutboundContent.Text) notice.content()).text()).contains(order.number(), "se canceló", "Ana Núñez", "*ERP-000001*", "Anulalo");
    assertThat(notice.outsideWindow().fields().get("resumen")).contains(order.number(), "ERP-000001").doesNotContain("\n");
    var listed = "find { it.orderId == '" + order.orderId() + "' }.state";
    given().get("/erp/pending").then().body(listed, equalTo("to-void"));
    given().post("/orders/" + order.orderId() + "/erp-voided").then().statusCode(204);
    given().get("/erp/pending").then().body("orderId", not(hasItem(order.orderId().toString())));
    given().post("/orders/" + order.orderId() + "/erp-voided").then().statusCode(409).body("code", equalTo("erp.not-to-void"));
  }

  @Test
  void an_expired_order_that_the_management_system_has_is_to_be_voided_too() {
    var order = SampleOrders.cash();
    reserve(order, clock.instant().plus(Duration.ofHours(48)));
    events.await(Topic.ERP_POSTED, ErpPosted.class, e -> e.orderId().equals(order.orderId()));

    clock.advance(Duration.ofHours(49));

    var notice = events.await(Topic.MESSAGE_OUTBOUND, MessageOutbound.class, m -> isVoided(m, order));
    assertThat(((OutboundContent.Text) notice.content()).text()).contains("venció sin pago");
    cancel(order);
    expireAnother();
    assertThat(events.all(Topic.MESSAGE_OUTBOUND, MessageOutbound.class, m -> isVoided(m, order))).hasSize(1);
  }

  @Test
  void a_post_that_arrives_after_the_cancellation_is_to_be_voided() {
    var order = SampleOrders.cash();
    OtherParties.server().stubFor(erpFor(order.orderId()).willReturn(okJson("{\"reference\":\"ERP-LATE\"}").withFixedDelay(3_000)));
    reserve(order, clock.instant().plus(Duration.ofHours(48)));
    await().atMost(Duration.ofSeconds(15)).until(() -> !OtherParties.erpPosts(order.orderId()).isEmpty());

    cancel(order);

    var notice = events.await(Topic.MESSAGE_OUTBOUND, MessageOutbound.class, m -> isVoided(m, order));
    assertThat(((OutboundContent.Text) notice.content()).text()).contains("ERP-LATE");
  }

  @Test
  void an_order_that_cannot_be_printed_holds_up_no_younger_one() throws Exception {
    var broken = SampleOrders.cash();
    var young = SampleOrders.cash();
    orders.takeIn(broken, Instant.parse("2099-01-01T00:00:00Z"), clock.instant().minus(Duration.ofMinutes(2)));
    orders.takeIn(young, Instant.parse("2099-01-01T00:00:00Z"), clock.instant().minus(Duration.ofMinutes(1)));
    update("update billing_order set snapshot = '{}' where order_id = '" + broken.orderId() + "'");

    issuePreInvoice.finishOld();

    assertThat(orders.find(young.orderId()).orElseThrow().documentId()).isNotNull();
    update("update billing_order set state = 'CANCELLED', pre_invoice_id = gen_random_uuid() where order_id = '" + broken.orderId() + "'");
  }

  @Test
  void an_order_that_arrives_after_its_contacts_merge_is_the_survivors() {
    var order = SampleOrders.cash();
    var middle = new ContactId(UUID.randomUUID());
    var survivor = new ContactId(UUID.randomUUID());
    orders.rekey(order.buyer().contactId(), middle);
    orders.rekey(middle, survivor);

    reserve(order, clock.instant().plus(Duration.ofHours(48)));

    awaitState(order, "pre-invoiced");
    given().get("/orders/" + order.orderId()).then().body("contactId", equalTo(survivor.toString()));
    assertThat(told(order)).extracting(MessageOutbound::key).contains(survivor.toString()).doesNotContain(order.buyer().contactId().toString());
  }

  @Test
  void a_cancelled_order_neither_expires_nor_goes_to_the_management_system() {
    var order = SampleOrders.cash();
    OtherParties.server().stubFor(erpFor(order.orderId()).willReturn(serverError()));
    reserve(order, clock.instant().plus(Duration.ofHours(48)));
    awaitState(order, "pre-invoiced");

    cancel(order);

    awaitState(order, "cancelled");
    await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> given().get("/orders/" + order.orderId()).then().body("erpState", equalTo("withdrawn")));
    given().post("/orders/" + order.orderId() + "/erp-retry").then().statusCode(409);
    clock.advance(Duration.ofHours(49));
    expireAnother();
    assertThat(expired(order)).isEmpty();
  }

  @Test
  void a_cancellation_that_overtakes_its_reservation_is_kept() {
    var order = SampleOrders.cash();
    cancel(order);
    await().atMost(Duration.ofSeconds(10)).until(() -> isRemembered(order));

    reserve(order, clock.instant().plus(Duration.ofHours(48)));

    awaitState(order, "cancelled");
    given().get("/orders/" + order.orderId()).then().body("preInvoiceNumber", nullValue()).body("erpState", equalTo("withdrawn"));
    assertThat(events.all(Topic.MESSAGE_OUTBOUND, MessageOutbound.class, m -> m.correlationId().contains(order.orderId().toString()))).isEmpty();
  }

  @Test
  void orders_follow_a_contact_that_was_merged() {
    var order = SampleOrders.cash();
    reserve(order, clock.instant().plus(Duration.ofHours(48)));
    awaitState(order, "pre-invoiced");
    var survivor = new ContactId(UUID.randomUUID());

    events.publish(new ContactChanged(order.buyer().contactId(), 2, "Ana", List.of(), survivor, Instant.now()));

    await().atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> given().get("/orders?contactId=" + survivor).then().body("$", hasSize(1)).body("[0].orderId", equalTo(order.orderId().toString())));
    given().get("/orders?contactId=" + order.buyer().contactId()).then().body("$", hasSize(0));
  }

  private static boolean isVoided(MessageOutbound message, OrderSnapshot order) {
    return message.correlationId().contains(order.orderId().toString())
        && message.content() instanceof OutboundContent.Text(var text)
        && text.startsWith("*Pedido " + order.number() + " anulado*");
  }

  private List<MessageOutbound> told(OrderSnapshot order) {
    return events.all(Topic.MESSAGE_OUTBOUND, MessageOutbound.class, m -> m.correlationId().contains(order.orderId().toString()));
  }

  private void update(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private boolean isRemembered(OrderSnapshot order) throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("select 1 from early_cancellation where order_id = ?")) {
      query.setObject(1, order.orderId().value());
      return query.executeQuery().next();
    }
  }

  private void reserve(OrderSnapshot order, Instant validUntil) {
    events.publish(new StockReserved(order, validUntil, Instant.now()));
  }

  private void cancel(OrderSnapshot order) {
    events.publish(new OrderCancelled(order.orderId(), order.buyer().contactId(), "buyer", Instant.now()));
  }

  /** When another order has expired, the job has run since: two hours pass. */
  private void expireAnother() {
    var other = SampleOrders.cash();
    reserve(other, clock.instant().plus(Duration.ofHours(1)));
    awaitState(other, "pre-invoiced");
    clock.advance(Duration.ofHours(2));
    events.await(Topic.ORDER_EXPIRED, OrderExpired.class, e -> e.orderId().equals(other.orderId()));
  }

  private List<OrderExpired> expired(OrderSnapshot order) {
    return events.all(Topic.ORDER_EXPIRED, OrderExpired.class, e -> e.orderId().equals(order.orderId()));
  }

  private static void awaitState(OrderSnapshot order, String state) {
    await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> given().get("/orders/" + order.orderId()).then().statusCode(200).body("state", equalTo(state)));
  }
}
