package com.microcom.analytics.inbound.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microcom.contracts.Topic;
import com.microcom.messaging.DeadLetters;
import io.micrometer.core.instrument.Metrics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jboss.logging.Logger;

/**
 * What cannot be read goes to {@code analytics.dead.<topic>} as it was, with the reason, in the same Kafka transaction as the
 * rest; the topology goes on. The headers are those that the replay command of libs/messaging understands.
 */
public final class UnreadableRecords implements DeserializationExceptionHandler {
  private static final Logger LOG = Logger.getLogger(UnreadableRecords.class);
  private static final String CONSUMER = "analytics";

  @Override
  public void configure(Map<String, ?> settings) {
    // Needs none.
  }

  @Override
  public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
    var reason = rootMessage(failure);
    LOG.errorf("Dead letter from %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), reason);
    Metrics.counter("dead_letters_total", "topic", record.topic()).increment();
    return Response.resume(List.of(letter(record, reason)));
  }

  private static ProducerRecord<byte[], byte[]> letter(ConsumerRecord<byte[], byte[]> record, String reason) {
    var letter = new ProducerRecord<>(Topic.deadLetters(CONSUMER, record.topic()), record.key(), record.value());
    record.headers().forEach(letter.headers()::add);
    Map.of(
            DeadLetters.REASON, "unreadable: " + reason,
            DeadLetters.TOPIC, record.topic(),
            DeadLetters.PARTITION, Integer.toString(record.partition()),
            DeadLetters.OFFSET, Long.toString(record.offset()),
            DeadLetters.AT, Instant.now().toString())
        .forEach((name, value) -> letter.headers().add(name, value.getBytes(UTF_8)));
    return letter;
  }

  private static String rootMessage(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
