package com.microcom.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microcom.contracts.Topic;
import com.microcom.contracts.events.OrderExpired;
import com.microcom.contracts.events.StockReleased;
import com.microcom.contracts.values.OrderId;
import com.microcom.testkit.Events;
import com.microcom.testkit.RealInfra;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
class ApplyingEventsOnceTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Events events = new Events();

  @Inject SampleConsumer consumer;
  @Inject Outbox outbox;
  @Inject MeterRegistry metrics;

  @Test
  void an_event_delivered_five_times_is_applied_once() {
    var order = new OrderId(UUID.randomUUID());
    var id = UUID.randomUUID();
    var before = consumer.handled();

    for (var i = 0; i < 5; i++) {
      events.publish(id, new StockReleased(order, "expired", Instant.now()));
    }

    await().atMost(LIMIT).until(() -> consumer.handled() >= before + 5);
    events.await(Topic.ORDER_EXPIRED, OrderExpired.class, e -> e.orderId().equals(order));
    assertThat(events.all(Topic.ORDER_EXPIRED, OrderExpired.class, e -> e.orderId().equals(order))).hasSize(1);
  }

  @Test
  void a_handler_that_keeps_failing_leaves_a_dead_letter_and_nothing_else() {
    var order = new OrderId(UUID.randomUUID());

    events.publish(new StockReleased(order, "bug", Instant.now()));

    await().atMost(LIMIT).until(() -> deadLetters(order.toString()) == 1);
    assertThat(events.all(Topic.ORDER_EXPIRED, OrderExpired.class, e -> e.orderId().equals(order))).isEmpty();
  }

  @Test
  void an_unreadable_record_is_a_dead_letter_with_the_reason_and_the_consumer_goes_on() {
    var order = new OrderId(UUID.randomUUID());
    var headers = Map.of(Headers.TYPE, "stock.released", Headers.ID, UUID.randomUUID().toString(), Headers.TIME, Instant.now().toString());

    events.publishRaw("stock.released", order.toString(), headers, "{not json".getBytes(UTF_8));
    events.publish(new StockReleased(order, "expired", Instant.now()));

    events.await(Topic.ORDER_EXPIRED, OrderExpired.class, e -> e.orderId().equals(order));
    await().atMost(LIMIT).until(() -> deadLetters(order.toString()) == 1);
    var letter = events.deadLetters("sample.dead.stock.released").stream().filter(r -> order.toString().equals(r.key())).findFirst().orElseThrow();
    assertThat(Headers.text(letter, DeadLetters.REASON)).hasValueSatisfying(reason -> assertThat(reason).startsWith("unreadable"));
  }

  @Test
  void a_replayed_dead_letter_comes_back_to_its_topic_as_it_was() throws Exception {
    var order = new OrderId(UUID.randomUUID());
    events.publish(new StockReleased(order, "bug", Instant.now()));
    await().atMost(LIMIT).until(() -> deadLetters(order.toString()) == 1);

    assertThat(ReplayDeadLetters.replay(System.getProperty(Events.BOOTSTRAP_SERVERS), "sample.dead.stock.released")).isPositive();

    // It still fails, so it comes back to the dead letters a second time.
    await().atMost(LIMIT).until(() -> deadLetters(order.toString()) == 2);
  }

  @Test
  void an_unknown_kind_of_event_is_counted() {
    events.publishRaw("stock.released", "k", Map.of(Headers.TYPE, "stock.released.v9"), "{}".getBytes(UTF_8));

    await()
        .atMost(LIMIT)
        .until(() -> metrics.find("events_unrecognised_total").tag("type", "stock.released.v9").counter() != null);
  }

  @Test
  void an_event_cannot_be_added_outside_a_transaction() {
    var event = new StockReleased(new OrderId(UUID.randomUUID()), "expired", Instant.now());

    assertThatThrownBy(() -> outbox.add(event)).isInstanceOf(IllegalStateException.class);
  }

  private long deadLetters(String key) {
    return events.deadLetters("sample.dead.stock.released").stream().filter(r -> key.equals(r.key())).count();
  }
}
