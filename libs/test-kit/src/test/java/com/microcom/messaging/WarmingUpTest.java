package com.microcom.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microcom.contracts.Topic;
import com.microcom.contracts.events.OrderExpired;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.OrderId;
import com.microcom.testkit.Events;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
class WarmingUpTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final Events events = new Events();

  @Inject @Readiness WarmingUp warmingUp;
  @Inject KafkaClientService kafka;
  @Inject Inbox inbox;
  @Inject Outbox outbox;

  @Test
  void ready_means_that_the_channels_have_their_partitions() {
    await().atMost(LIMIT).until(() -> warmingUp.call().getStatus() == Status.UP);

    var assigned = kafka.getConsumer("released").getAssignments().await().atMost(LIMIT);
    assertThat(assigned).hasSize(Topic.PARTITIONS);
  }

  @Test
  void a_rehearsal_leaves_no_trace() {
    var rehearsed = new OrderExpired(new OrderId(UUID.randomUUID()), new ContactId(UUID.randomUUID()), Instant.now());
    var real = new OrderExpired(new OrderId(UUID.randomUUID()), rehearsed.contactId(), Instant.now());
    var event = UUID.randomUUID();

    WarmUp.rehearse(() -> inbox.once(event, () -> outbox.add(rehearsed)));
    inbox.once(UUID.randomUUID(), () -> outbox.add(real));

    // The relay keeps the order, so the rehearsed one would be there by now.
    events.await(Topic.ORDER_EXPIRED, OrderExpired.class, e -> e.orderId().equals(real.orderId()));
    assertThat(events.all(Topic.ORDER_EXPIRED, OrderExpired.class, e -> e.orderId().equals(rehearsed.orderId()))).isEmpty();
    assertThat(inbox.seen(event)).isFalse();
  }

  @Test
  void a_failing_rehearsal_says_so() {
    assertThatThrownBy(() -> WarmUp.rehearse(() -> { throw new IllegalStateException("bug"); })).hasMessage("bug");
  }

  @Test
  void a_first_time_that_fails_keeps_nobody_from_getting_ready() {
    var warming = new WarmingUp(List.of(() -> { throw new IllegalStateException("not today"); }));

    warming.start(null);

    await().atMost(LIMIT).until(() -> warming.call().getStatus() == Status.UP);
  }
}
