package com.microcom.conversation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import com.microcom.contracts.Topic;
import com.microcom.contracts.events.ConversationOwnership;
import com.microcom.contracts.events.ConversationTurn.Outcome;
import com.microcom.contracts.events.ExecutiveActivity;
import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.OrderCancelled;
import com.microcom.contracts.events.OrderConfirmed;
import com.microcom.contracts.events.OrderExpired;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.events.StockRejected;
import com.microcom.contracts.events.StockRejected.Shortage;
import com.microcom.contracts.events.StockReleased;
import com.microcom.contracts.events.StockReserved;
import com.microcom.contracts.events.WorkItemChanged;
import com.microcom.contracts.values.OrderId;
import com.microcom.testkit.Events;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
@WithTestResource(OtherServices.class)
class ConfirmingAnOrderTest {
  @Inject Database database;

  private final Events events = new Events();
  private final Buyer ana = Buyer.anyone();

  @BeforeEach
  void the_shop_is_open() {
    Shop.opens();
  }

  @Test
  void tells_everything_that_was_agreed() {
    var order = Shop.order(ana);

    assertThat(order.number()).matches("P-\\d{6}");
    assertThat(order.buyer().name()).isEqualTo("Ana");
    assertThat(order.buyer().address().value()).isEqualTo("5491155550001");
    assertThat(order.lines()).hasSize(1);
    assertThat(order.confirmedAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    given().get("/conversations/" + ana.contactId).then().statusCode(200).body("orders.number", hasItem(order.number()));
  }

  @Test
  void the_same_button_pressed_again_and_again_is_one_order() {
    var payload = Shop.summary(ana);
    var presses = IntStream.range(0, 4).parallel().mapToObj(i -> ana.presses(payload, "Confirmar")).toList();
    presses.forEach(ana::turnOf);
    ana.turnOf(ana.presses(payload, "Confirmar"));

    assertThat(events.all(Topic.ORDER_CONFIRMED, OrderConfirmed.class, e -> e.order().buyer().contactId().equals(ana.contactId))).hasSize(1);
  }

  @Test
  void a_reservation_is_told_once_even_while_an_executive_speaks() {
    var order = Shop.order(ana);
    var claim = "claim-" + order.orderId();
    events.publish(new ExecutiveActivity(claim, ana.contactId, ExecutiveActivity.Kind.CLAIMED, "laura", null, Instant.now()));
    events.await(Topic.CONVERSATION_OWNERSHIP, ConversationOwnership.class, o -> claim.equals(o.causedBy()));
    var reserved = new StockReserved(order, Instant.now().plus(Duration.ofHours(24)), Instant.now());
    events.publish(events.publish(reserved), reserved);
    // Another event of the same order: catalog never says it twice, but the first one counts.
    events.publish(reserved);

    var told = news(order.orderId());
    assertThat(ana.turnOf(ana.writes("hola?")).outcome()).isEqualTo(Outcome.SILENT);

    assertThat(told.purpose()).isEqualTo(Purpose.NOTIFICATION);
    assertThat(told.ownershipVersion()).isNull();
    assertThat(allNews(order.orderId())).extracting(Buyer::text).doesNotHaveDuplicates();
  }

  @Test
  void a_rejection_is_told() {
    var order = Shop.order(ana);
    var line = order.lines().getFirst();

    events.publish(new StockRejected(order, List.of(new Shortage(line.sku(), line.title(), line.quantity(), 1, List.of())), Instant.now()));

    assertThat(news(order.orderId()).purpose()).isEqualTo(Purpose.NOTIFICATION);
  }

  @Test
  void an_order_that_expired_is_cancelled_once_and_what_comes_later_is_not_told() {
    var order = Shop.order(ana);
    events.publish(new OrderExpired(order.orderId(), ana.contactId, Instant.now()));
    events.publish(new OrderExpired(order.orderId(), ana.contactId, Instant.now()));

    var cancelled = events.await(Topic.ORDER_CANCELLED, OrderCancelled.class, e -> e.orderId().equals(order.orderId()));
    var outsideWindow = news(order.orderId()).outsideWindow();
    assertThat(outsideWindow.name()).as("48 h later only a template may be sent").isEqualTo("novedad_pedido");
    assertThat(outsideWindow.fields().get("novedad")).contains("venció").doesNotContain("\n");
    var before = allNews(order.orderId()).size();
    var late = events.publish(new StockReserved(order, Instant.now().plusSeconds(60), Instant.now()));
    await().atMost(Duration.ofSeconds(10)).until(() -> database.count("inbox where event_id = ?", late) == 1);
    ana.turnOf(ana.writes("gracias"));

    assertThat(cancelled.reason()).isEqualTo("expired");
    assertThat(events.all(Topic.ORDER_CANCELLED, OrderCancelled.class, e -> e.orderId().equals(order.orderId()))).hasSize(1);
    assertThat(allNews(order.orderId())).hasSize(before);
  }

  @Test
  void stock_that_was_let_go_under_a_standing_order_becomes_a_task_for_a_person() {
    var order = Shop.order(ana);
    events.publish(new StockReserved(order, Instant.now().plusSeconds(60), Instant.now()));
    news(order.orderId());

    events.publish(new StockReleased(order.orderId(), "safety-timer", Instant.now()));

    var item = events.await(Topic.WORK_ITEM_CHANGED, WorkItemChanged.class, w -> w.contactId().equals(ana.contactId));
    assertThat(item.reason()).isEqualTo("stock-lost");
    assertThat(item.summary()).contains(order.number());
  }

  private MessageOutbound news(OrderId id) {
    return events.await(Topic.MESSAGE_OUTBOUND, MessageOutbound.class, m -> ("order:" + id).equals(m.correlationId()));
  }

  private List<MessageOutbound> allNews(OrderId id) {
    return ana.received().stream().filter(m -> ("order:" + id).equals(m.correlationId())).toList();
  }
}
