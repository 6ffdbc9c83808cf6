package com.microcom.billing.inbound;

import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.microcom.billing.OtherParties.erpFor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.microcom.billing.OtherParties;
import com.microcom.billing.SampleOrders;
import com.microcom.contracts.Topic;
import com.microcom.contracts.events.ContactChanged;
import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.OrderCancelled;
import com.microcom.contracts.events.OrderExpired;
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

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void an_unpaid_order_expires_once_when_its_validity_ends() {
    var order = SampleOrders.cash();
    reserve(order, clock.instant().plus(Duration.ofHours(48)));
    awaitState(order, "pre-invoiced");

    clock.advance(Duration.ofHours(47));
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

  /** When another order has expired, the job has run since. */
  private void expireAnother() {
    var other = SampleOrders.cash();
    reserve(other, clock.instant().minusSeconds(1));
    events.await(Topic.ORDER_EXPIRED, OrderExpired.class, e -> e.orderId().equals(other.orderId()));
  }

  private List<OrderExpired> expired(OrderSnapshot order) {
    return events.all(Topic.ORDER_EXPIRED, OrderExpired.class, e -> e.orderId().equals(order.orderId()));
  }

  private static void awaitState(OrderSnapshot order, String state) {
    await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> given().get("/orders/" + order.orderId()).then().statusCode(200).body("state", equalTo(state)));
  }
}
