package com.microcom.catalog;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microcom.catalog.inbound.SafetyReleaseJob;
import com.microcom.catalog.stock.ReserveStock;
import com.microcom.contracts.Ids;
import com.microcom.contracts.Topic;
import com.microcom.contracts.events.OrderCancelled;
import com.microcom.contracts.events.OrderConfirmed;
import com.microcom.contracts.events.OrderExpired;
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
import com.microcom.messaging.Envelope;
import com.microcom.messaging.Inbox;
import com.microcom.testkit.Events;
import com.microcom.testkit.MovableClock;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
class ReservingStockTest {
  private static final Ids IDS = Ids.timeOrdered();
  private static final ContactId BUYER = new ContactId(IDS.next());

  private final Events events = new Events();
  @Inject ReserveStock reserveStock;
  @Inject SafetyReleaseJob safetyRelease;
  @Inject MovableClock clock;
  @Inject Inbox inbox;

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void a_confirmed_order_holds_its_units_for_48_hours_and_says_so() {
    stock("HOLD-1", 5);
    var order = order(line("HOLD-1", 3));

    events.publish(new OrderConfirmed(order));

    var reserved = events.await(Topic.STOCK_RESERVED, StockReserved.class, r -> r.order().orderId().equals(order.orderId()));
    assertThat(reserved.order()).isEqualTo(order);
    assertThat(Duration.between(reserved.at(), reserved.reservedUntil())).isEqualTo(Duration.ofHours(48));
    available("HOLD-1", 2);
    assertThat(change("HOLD-1", 2).available()).isEqualTo(2);
  }

  @Test
  void the_same_order_twice_holds_once_even_as_another_event() {
    stock("TWICE-1", 5);
    var order = order(line("TWICE-1", 2));
    var id = events.publish(new OrderConfirmed(order));
    events.await(Topic.STOCK_RESERVED, StockReserved.class, r -> r.order().orderId().equals(order.orderId()));

    events.publish(id, new OrderConfirmed(order));
    applied(events.publish(new OrderConfirmed(order)));

    available("TWICE-1", 3);
    assertThat(events.all(Topic.STOCK_RESERVED, StockReserved.class, r -> r.order().orderId().equals(order.orderId()))).hasSize(1);
  }

  @Test
  void an_order_that_lacks_one_line_holds_nothing_and_names_the_shortage_with_alternatives() {
    stock("ALL-1", 5);
    list("sku;titulo;marca;precio;stock\n"
        + "CAMX-1;Cámara bala Hikvision DS-TEST1 2 MP TurboHD IR 25 m IP67;Hikvision;30.000,00;1\n"
        + "CAMX-2;Cámara bala Hikvision DS-TEST2 5 MP TurboHD IR 25 m IP67;Hikvision;35.000,00;9\n"
        + "CAMX-3;Cámara bala Hikvision DS-TEST3 4 MP IP PoE IR 30 m IP67;Hikvision;31.000,00;9\n");
    var order = order(line("ALL-1", 1), line("CAMX-1", 2));

    events.publish(new OrderConfirmed(order));

    var rejected = events.await(Topic.STOCK_REJECTED, StockRejected.class, r -> r.order().orderId().equals(order.orderId()));
    assertThat(rejected.shortages()).singleElement().satisfies(s -> {
      assertThat(s.sku()).isEqualTo(new Sku("CAMX-1"));
      assertThat(s.requested()).isEqualTo(2);
      assertThat(s.available()).isEqualTo(1);
      assertThat(s.alternatives()).isNotEmpty().allMatch(a -> a.available() >= 2).noneMatch(a -> a.sku().value().equals("CAMX-3"));
    });
    available("ALL-1", 5);
  }

  @Test
  void a_product_that_does_not_exist_is_a_shortage() {
    var order = order(line("NOWHERE-1", 1));

    events.publish(new OrderConfirmed(order));

    var rejected = events.await(Topic.STOCK_REJECTED, StockRejected.class, r -> r.order().orderId().equals(order.orderId()));
    assertThat(rejected.shortages()).singleElement().satisfies(s -> assertThat(s.available()).isZero());
  }

  @Test
  void a_hundred_orders_at_once_for_one_unit_make_one_reservation() throws Exception {
    stock("LAST-1", 1);
    var orders = IntStream.range(0, 100).mapToObj(i -> order(line("LAST-1", 1))).toList();

    atOnce(orders);

    var ids = orders.stream().map(OrderSnapshot::orderId).toList();
    events.await(Topic.STOCK_RESERVED, StockReserved.class, r -> ids.contains(r.order().orderId()));
    Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(() ->
        assertThat(events.all(Topic.STOCK_REJECTED, StockRejected.class, r -> ids.contains(r.order().orderId()))).hasSize(99));
    assertThat(events.all(Topic.STOCK_RESERVED, StockReserved.class, r -> ids.contains(r.order().orderId()))).hasSize(1);
    available("LAST-1", 0);
  }

  @Test
  void orders_that_want_the_same_products_in_opposite_order_do_not_block_each_other() throws Exception {
    stock("CROSS-1", 100);
    stock("CROSS-2", 100);
    var orders = IntStream.range(0, 40)
        .mapToObj(i -> i % 2 == 0 ? order(line("CROSS-1", 1), line("CROSS-2", 1)) : order(line("CROSS-2", 1), line("CROSS-1", 1)))
        .toList();

    atOnce(orders);

    available("CROSS-1", 60);
    available("CROSS-2", 60);
  }

  @Test
  void a_cancelled_and_an_expired_order_give_their_units_back() {
    stock("BACK-1", 5);
    var cancelled = reserved("BACK-1", 2);
    var expired = reserved("BACK-1", 1);
    available("BACK-1", 2);

    events.publish(new OrderCancelled(cancelled.orderId(), BUYER, "buyer", Instant.now()));
    events.publish(new OrderExpired(expired.orderId(), BUYER, Instant.now()));

    assertThat(released(cancelled).reason()).isEqualTo("cancelled");
    assertThat(released(expired).reason()).isEqualTo("expired");
    available("BACK-1", 5);
  }

  @Test
  void a_cancellation_that_overtakes_the_confirmation_wins() {
    stock("EARLY-1", 1);
    var order = order(line("EARLY-1", 1));
    var other = order(line("EARLY-1", 1));
    applied(events.publish(new OrderCancelled(order.orderId(), BUYER, "buyer", Instant.now())));

    applied(events.publish(new OrderConfirmed(order)));
    events.publish(new OrderConfirmed(other));

    events.await(Topic.STOCK_RESERVED, StockReserved.class, r -> r.order().orderId().equals(other.orderId()));
    assertThat(events.all(Topic.STOCK_RESERVED, StockReserved.class, r -> r.order().orderId().equals(order.orderId()))).isEmpty();
  }

  @Test
  void the_safety_timer_frees_what_nobody_ended_but_not_what_was_paid() {
    stock("TIMER-1", 5);
    var forgotten = reserved("TIMER-1", 2);
    var paid = reserved("TIMER-1", 1);
    applied(events.publish(new PaymentReceived(paid.orderId(), BUYER, "mercadopago", "p-1", Money.ars("1.00"), Instant.now())));

    clock.advance(Duration.ofHours(48));
    safetyRelease.release();
    available("TIMER-1", 2);

    clock.advance(Duration.ofHours(2));
    safetyRelease.release();

    assertThat(released(forgotten).reason()).isEqualTo("safety-timer");
    available("TIMER-1", 4);
  }

  @Test
  void a_list_with_less_stock_than_is_reserved_offers_nothing_and_breaks_nothing() {
    stock("LESS-1", 5);
    var order = reserved("LESS-1", 4);
    stock("LESS-1", 3);
    available("LESS-1", 0);

    events.publish(new OrderCancelled(order.orderId(), BUYER, "buyer", Instant.now()));

    released(order);
    available("LESS-1", 3);
  }

  private void atOnce(List<OrderSnapshot> orders) throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(20)) {
      var done = new ArrayList<Future<Void>>();
      for (var order : orders) {
        Callable<Void> confirming = () -> {
          start.await();
          var event = new OrderConfirmed(order);
          reserveStock.handle(new Envelope(IDS.next(), event, "test", Instant.now(), null), event);
          return null;
        };
        done.add(threads.submit(confirming));
      }
      start.countDown();
      for (var one : done) {
        one.get();
      }
    }
  }

  private OrderSnapshot reserved(String sku, int units) {
    var order = order(line(sku, units));
    events.publish(new OrderConfirmed(order));
    events.await(Topic.STOCK_RESERVED, StockReserved.class, r -> r.order().orderId().equals(order.orderId()));
    return order;
  }

  private StockReleased released(OrderSnapshot order) {
    return events.await(Topic.STOCK_RELEASED, StockReleased.class, r -> r.orderId().equals(order.orderId()));
  }

  private ProductChanged change(String sku, long version) {
    return events.await(Topic.PRODUCT_CHANGED, ProductChanged.class, c -> c.sku().value().equals(sku) && c.version() == version);
  }

  private void applied(UUID event) {
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> inbox.seen(event));
  }

  private static void stock(String sku, int units) {
    list("sku;titulo;precio;stock\n" + sku + ";Conector de prueba " + sku + ";1.000,00;" + units + "\n");
  }

  private static void list(String csv) {
    given().contentType("text/csv").body(csv.getBytes(UTF_8)).post("/imports").then().statusCode(200).body("rejected.size()", equalTo(0));
  }

  private static void available(String sku, int units) {
    given().get("/products/" + sku).then().statusCode(200).body("available", equalTo(units));
  }

  private static OrderLine line(String sku, int quantity) {
    return new OrderLine(new Sku(sku), "Conector de prueba " + sku, quantity, Money.ars("900.00"), VatRate.GENERAL);
  }

  private static OrderSnapshot order(OrderLine... lines) {
    var all = List.of(lines);
    return new OrderSnapshot(
        new OrderId(IDS.next()), "P-000001", new Buyer(BUYER, "Ana", new Address(Channel.WHATSAPP, "5491155550001"), null), all, OrderTotals.of(all).total(), new Payment.Cash(), 1, Instant.parse("2026-11-22T12:00:00Z"));
  }
}
