package com.microcom.messaging;

import com.microcom.contracts.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Where records go that this service could not process: {@code <service>.dead.<topic>}, as they were, with the reason. */
@ApplicationScoped
public class DeadLetters {
  public static final String REASON = "dead_reason";
  public static final String TOPIC = "dead_topic";
  public static final String PARTITION = "dead_partition";
  public static final String OFFSET = "dead_offset";
  public static final String AT = "dead_at";

  private static final Logger LOG = Logger.getLogger(DeadLetters.class);
  private static final int LONGEST_REASON = 2_000;

  private final Producer<String, byte[]> producer;
  private final MeterRegistry metrics;
  private final Clock clock;
  private final String service;

  DeadLetters(
      Producer<String, byte[]> producer,
      MeterRegistry metrics,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.producer = producer;
    this.metrics = metrics;
    this.clock = clock;
    this.service = service;
  }

  /** @throws IllegalStateException if the broker does not take it, so that the record stays unacknowledged */
  void add(ConsumerRecord<String, byte[]> record, String reason) {
    LOG.errorf("Dead letter from %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), reason);
    metrics.counter("dead_letters_total", "topic", record.topic()).increment();
    try {
      producer.send(letter(record, reason)).get(30, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The dead letter could not be written", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while writing a dead letter", e);
    }
  }

  private ProducerRecord<String, byte[]> letter(ConsumerRecord<String, byte[]> record, String reason) {
    var letter = new ProducerRecord<>(Topic.deadLetters(service, record.topic()), record.key(), record.value());
    record.headers().forEach(letter.headers()::add);
    Headers.set(letter, REASON, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
    Headers.set(letter, TOPIC, record.topic());
    Headers.set(letter, PARTITION, Integer.toString(record.partition()));
    Headers.set(letter, OFFSET, Long.toString(record.offset()));
    Headers.set(letter, AT, clock.instant().toString());
    return letter;
  }
}
