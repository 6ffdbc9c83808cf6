package com.microcom.messaging;

import com.microcom.contracts.Ids;
import com.microcom.contracts.Topic;
import com.microcom.contracts.Wire;
import com.microcom.contracts.events.OrderExpired;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.OrderId;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The first times of messaging itself: an event through inbox and outbox, where the service's topics live, and that every channel
 * has been given its partitions.
 */
@ApplicationScoped
@Priority(1) // before those of the service, which may build on it
class WarmMessaging implements WarmUp {
  private static final Logger LOG = Logger.getLogger(WarmMessaging.class);

  /** A broker that is away, or more replicas than partitions, must not hold the service up for good. */
  private static final Duration PARTITIONS_WITHIN = Duration.ofSeconds(20);

  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
  private static final long PAUSE_MILLIS = 50;

  private final Inbox inbox;
  private final Outbox outbox;
  private final Producer<String, byte[]> producer;
  private final KafkaClientService kafka;
  private final Clock clock;
  private final Ids ids;
  private final String service;

  WarmMessaging(
      Inbox inbox,
      Outbox outbox,
      Producer<String, byte[]> producer,
      KafkaClientService kafka,
      Clock clock,
      Ids ids,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.producer = producer;
    this.kafka = kafka;
    this.clock = clock;
    this.ids = ids;
    this.service = service;
  }

  @Override
  public void run() throws InterruptedException {
    var sample = new OrderExpired(new OrderId(ids.next()), new ContactId(ids.next()), clock.instant());
    WarmUp.rehearse(() -> inbox.once(ids.next(), () -> outbox.add(sample)));
    var sent = Headers.record(Topic.of(sample).wireName(), sample.key(), Wire.write(sample), ids.next(), service, clock.instant(), null);
    var received = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
    sent.headers().forEach(received.headers()::add);
    Received.from(received);
    written().forEach(producer::partitionsFor);
    awaitPartitions();
  }

  private List<String> written() {
    return Arrays.stream(Topic.values())
        .filter(topic -> List.of(topic.writers().split(", ")).contains(service))
        .map(Topic::wireName)
        .toList();
  }

  private void awaitPartitions() throws InterruptedException {
    var deadline = System.nanoTime() + PARTITIONS_WITHIN.toNanos();
    for (var channel : kafka.getConsumerChannels()) {
      while (kafka.getConsumer(channel).getAssignments().await().atMost(ANSWER_WITHIN).isEmpty()) {
        if (System.nanoTime() > deadline) {
          LOG.warnf("The channel %s has no partitions yet", channel);
          break;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }
}
