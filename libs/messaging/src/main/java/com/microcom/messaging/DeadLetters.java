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
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
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

  /** Of a letter that was too large: the bytes that its body had. It cannot be replayed; the record is where the letter says. */
  public static final String BODY_LEFT_OUT = "dead_body_left_out";

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

  /** The broker did not take it; it may later. */
  static final class NotWritten extends Exception {
    private static final long serialVersionUID = 1L;

    NotWritten(Throwable cause) {
      super("The dead letter could not be written: " + cause, cause);
    }
  }

  /** @throws NotWritten the record must stay unacknowledged until it is; an interruption is one, too, and the thread stays interrupted */
  void add(ConsumerRecord<String, byte[]> record, String reason) throws NotWritten {
    var letter = letter(record, reason);
    try {
      write(letter);
    } catch (RecordTooLargeException e) {
      // With its reason it is larger than the record was: what it said stands where the letter says that it came from.
      write(withoutBody(letter));
    }
    LOG.errorf("Dead letter from %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), reason);
    metrics.counter("dead_letters_total", "topic", record.topic()).increment();
  }

  private void write(ProducerRecord<String, byte[]> letter) throws NotWritten {
    try {
      producer.send(letter).get(40, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RecordTooLargeException tooLarge) {
        throw tooLarge;
      }
      throw new NotWritten(e.getCause());
    } catch (RecordTooLargeException e) {
      throw e;
    } catch (TimeoutException | KafkaException e) {
      throw new NotWritten(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotWritten(e);
    }
  }

  private static ProducerRecord<String, byte[]> withoutBody(ProducerRecord<String, byte[]> letter) {
    var small = new ProducerRecord<String, byte[]>(letter.topic(), letter.key(), null);
    letter.headers().forEach(small.headers()::add);
    Headers.set(small, BODY_LEFT_OUT, Integer.toString(letter.value().length));
    return small;
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
