package com.microcom.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.microcom.contracts.Ids;
import com.microcom.contracts.Topic;
import com.microcom.contracts.events.ErpPosted;
import com.microcom.contracts.events.OrderCancelled;
import com.microcom.contracts.events.OrderConfirmed;
import com.microcom.contracts.events.PaymentReceived;
import com.microcom.contracts.events.ProductChanged;
import com.microcom.contracts.events.StockRejected;
import com.microcom.contracts.events.StockReleased;
import com.microcom.contracts.events.StockReserved;
import com.microcom.contracts.orders.Buyer;
import com.microcom.contracts.orders.OrderLine;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.orders.OrderTotals;
import com.microcom.contracts.orders.Payment;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.Channel;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.OrderId;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import com.microcom.messaging.Inbox;
import com.microcom.testkit.Events;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Available = on hand, as of a time − reservations that were not in the company's own system by then; docs/adr/0005. */
@QuarkusTest
@WithTestResource(RealInfra.class)
class StockHasOneTruthTest {
  private static final Ids IDS = Ids.timeOrdered();
  private static final ContactId BUYER = new ContactId(IDS.next());
  private static final Instant START = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);

  private final Events events = new Events();
  @Inject Inbox inbox;

  @Test
  void pulls_between_reservation_post_and_release_never_count_a_unit_twice_nor_forget_one() {
    product("TRUTH-1", 10);
    pull("TRUTH-1", 10, at(0));
    var order = reserved("TRUTH-1", 3);
    available("TRUTH-1", 7);

    pull("TRUTH-1", 10, at(1));
    available("TRUTH-1", 7);

    applied(events.publish(posted(order, at(2))));
    available("TRUTH-1", 7);

    // The company's system has taken the three off: they are not taken off again.
    pull("TRUTH-1", 7, at(3));
    available("TRUTH-1", 7);

    events.publish(new OrderCancelled(order.orderId(), BUYER, "buyer", Instant.now()));
    released(order);
    // Its system still has the order; what it gives back, its next list says.
    available("TRUTH-1", 7);
    pull("TRUTH-1", 10, at(4));
    available("TRUTH-1", 10);
  }

  @Test
  void a_post_that_is_heard_of_after_the_pull_stops_counting_then_and_is_published_once() {
    product("LATE-1", 5);
    var order = reserved("LATE-1", 2);
    pull("LATE-1", 3, at(5));
    available("LATE-1", 1);

    applied(events.publish(posted(order, at(4))));
    available("LATE-1", 3);
    applied(events.publish(posted(order, at(4))));
    applied(events.publish(posted(order, at(9))));

    available("LATE-1", 3);
    assertThat(changes("LATE-1").stream().map(ProductChanged::available)).containsExactly(5, 3, 1, 3);
  }

  @Test
  void a_post_at_the_very_moment_of_the_pull_still_counts() {
    product("EDGE-1", 5);
    var order = reserved("EDGE-1", 1);
    applied(events.publish(posted(order, at(1))));
    pull("EDGE-1", 5, at(1));
    available("EDGE-1", 4);
  }

  @Test
  void a_cancellation_before_the_pull_gives_the_units_back_and_a_late_post_takes_nothing() {
    product("EARLYCANCEL-1", 5);
    var order = reserved("EARLYCANCEL-1", 2);
    events.publish(new OrderCancelled(order.orderId(), BUYER, "buyer", Instant.now()));
    released(order);
    available("EARLYCANCEL-1", 5);

    applied(events.publish(posted(order, at(1))));
    pull("EARLYCANCEL-1", 3, at(2));
    available("EARLYCANCEL-1", 3);
  }

  @Test
  void paid_units_are_held_until_the_source_knows_and_not_for_ever() {
    product("PAID-1", 5);
    var order = reserved("PAID-1", 2);
    applied(events.publish(new PaymentReceived(order.orderId(), BUYER, "mercadopago", "p-2", Money.ars("1.00"), Instant.now())));
    pull("PAID-1", 5, at(1));
    available("PAID-1", 3);

    applied(events.publish(posted(order, at(2))));
    pull("PAID-1", 3, at(3));
    available("PAID-1", 3);
  }

  @Test
  void a_list_that_is_older_than_what_is_known_leaves_the_stock_alone_and_takes_the_rest() {
    product("OLD-1", 5);
    pull("OLD-1", 8, at(10));
    partial("sku;stock;precio\nOLD-1;2;1.500,00\n", at(9)).body("outdated", equalTo(1), "notes[0]", containsString("más viejo"));
    given().get("/products/OLD-1").then().body("available", equalTo(8), "price.amount", equalTo("1500.00"));
  }

  @Test
  void a_time_that_is_still_to_come_is_refused_since_every_later_count_would_look_old() {
    product("FUTURE-1", 5);
    given().queryParam("asOf", Instant.now().plus(Duration.ofHours(1)).toString()).contentType("text/csv").body("sku;stock\nFUTURE-1;9\n").post("/imports")
        .then().statusCode(400).body("code", equalTo("catalog.import-invalid"));
    partial("sku;stock;stock al\nFUTURE-1;9;2099-01-01T00:00:00Z\n", null).body("rejectedRows", equalTo(1), "rejected[0].reason", containsString("futuro"));
    partial("sku;stock;stock al\nFUTURE-1;8;" + at(0) + "\n", null).body("updated", equalTo(1));
    partial("sku;stock\nFUTURE-1;7\n", at(-1)).body("outdated", equalTo(1));
    available("FUTURE-1", 8);
  }

  @Test
  void a_list_that_does_not_say_when_it_was_true_settles_nothing() {
    product("UNSAID-1", 5);
    var order = reserved("UNSAID-1", 2);
    applied(events.publish(posted(order, at(1))));
    partial("sku;stock\nUNSAID-1;6\n", null).body("updated", equalTo(1));
    available("UNSAID-1", 4);
  }

  @Test
  void what_a_list_takes_out_of_the_offer_is_not_sold_to_who_saw_it_before() {
    product("GONE-1", 5);
    partial("sku;activo\nGONE-1;no\n", null).body("updated", equalTo(1));
    given().get("/products/GONE-1").then().statusCode(404);
    var order = order("GONE-1", 1);

    events.publish(new OrderConfirmed(order));

    var rejected = events.await(Topic.STOCK_REJECTED, StockRejected.class, r -> r.order().orderId().equals(order.orderId()));
    assertThat(rejected.shortages()).singleElement().satisfies(s -> assertThat(s.available()).isZero());
  }

  @Test
  void lists_with_only_stock_or_only_price_change_only_that() {
    product("PART-1", 5);
    partial("sku;stock\nPART-1;9\n", at(1)).body("updated", equalTo(1), "loaded", equalTo(0));
    partial("codigo;precio\nPART-1;2.000,00\nPART-NO;3\n", null)
        .body("updated", equalTo(1), "rejected[0].row", equalTo(3), "rejected[0].reason", containsString("no está en el catálogo"));
    given().get("/products/PART-1").then().body("available", equalTo(9), "price.amount", equalTo("2000.00"), "title", equalTo("Conector de prueba PART-1"));
    partial("codigo;precio\nPART-1;2.000,00\n", null).body("unchanged", equalTo(1), "updated", equalTo(0));
  }

  private void product(String sku, int units) {
    partial("sku;titulo;precio;stock\n" + sku + ";Conector de prueba " + sku + ";1.000,00;" + units + "\n", null).body("loaded", equalTo(1));
  }

  private static void pull(String sku, int units, Instant asOf) {
    partial("sku;stock\n" + sku + ";" + units + "\n", asOf);
  }

  private static ValidatableResponse partial(String list, Instant asOf) {
    var request = given().contentType("text/csv").body(list.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return (asOf == null ? request : request.queryParam("asOf", asOf.toString())).post("/imports").then().statusCode(200);
  }

  private static void available(String sku, int units) {
    given().get("/products/" + sku).then().statusCode(200).body("available", equalTo(units));
  }

  private List<ProductChanged> changes(String sku) {
    events.await(Topic.PRODUCT_CHANGED, ProductChanged.class, c -> c.sku().value().equals(sku) && c.version() == 4);
    return events.all(Topic.PRODUCT_CHANGED, ProductChanged.class, c -> c.sku().value().equals(sku));
  }

  private OrderSnapshot reserved(String sku, int units) {
    var order = order(sku, units);
    events.publish(new OrderConfirmed(order));
    events.await(Topic.STOCK_RESERVED, StockReserved.class, r -> r.order().orderId().equals(order.orderId()));
    return order;
  }

  private static OrderSnapshot order(String sku, int units) {
    var lines = List.of(new OrderLine(new Sku(sku), "Conector de prueba " + sku, units, Money.ars("900.00"), VatRate.GENERAL));
    return new OrderSnapshot(
        new OrderId(IDS.next()), "P-000001", new Buyer(BUYER, "Ana", new Address(Channel.WHATSAPP, "5491155550001"), null), lines, OrderTotals.of(lines).total(), new Payment.Cash(), 1, START);
  }

  private void released(OrderSnapshot order) {
    events.await(Topic.STOCK_RELEASED, StockReleased.class, r -> r.orderId().equals(order.orderId()));
  }

  private static ErpPosted posted(OrderSnapshot order, Instant at) {
    return new ErpPosted(order.orderId(), "ERP-1", 1, at);
  }

  private void applied(UUID event) {
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> inbox.seen(event));
  }

  private static Instant at(int minutes) {
    return START.plus(Duration.ofMinutes(minutes));
  }
}
