package com.microcom.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jboss.logging.Logger;

/**
 * Publishes what stands in the outbox, row by row: one that cannot be sent holds up its own key, never the others. What the broker has
 * acknowledged is deleted unless an earlier row of its key waits (then it is sent again after that one; consumers know it by its id).
 * What never can be sent is set aside in {@code outbox_failed}. One thread.
 */
final class OutboxBatch {
  static final int SIZE = 500;

  /** A topic whose leader cannot be found blocks its sender for ten seconds; it is asked again after this, the others go on. */
  static final Duration SILENCE = Duration.ofSeconds(30);

  /** Longer than the producer's own delivery time-out. */
  private static final int ANSWER_SECONDS = 40;

  private static final Logger LOG = Logger.getLogger(OutboxBatch.class);

  private final Producer<String, byte[]> producer;
  private final MeterRegistry metrics;
  private final String service;
  private final Map<String, Long> silentUntil = new HashMap<>();

  OutboxBatch(Producer<String, byte[]> producer, MeterRegistry metrics, String service) {
    this.producer = producer;
    this.metrics = metrics;
    this.service = service;
  }

  private record Sent(OutboxRow row, Future<RecordMetadata> answer) {}

  /** @param published rows that are no longer in the outbox, the unsendable ones among them @param left rows that still are */
  record Look(int published, long left) {}

  Look publish(Connection connection) throws SQLException, InterruptedException {
    silentUntil.values().removeIf(until -> until - System.nanoTime() <= 0);
    var rows = OutboxRow.next(connection, silentUntil.keySet(), SIZE);
    var wasWhole = rows.size() < SIZE && silentUntil.isEmpty();
    var published = settle(connection, send(rows));
    return new Look(published, wasWhole ? rows.size() - published : OutboxRow.count(connection));
  }

  private int settle(Connection connection, List<Sent> sent) throws SQLException, InterruptedException {
    var acknowledged = new ArrayList<Long>();
    var setAside = 0;
    var someoneAnswers = false;
    var waiting = new HashMap<List<String>, Throwable>();
    for (var each : sent) {
      var failure = failure(each.answer());
      someoneAnswers |= failure == null;
      if (failure == null && !waiting.containsKey(each.row().order())) {
        acknowledged.add(each.row().id());
      } else if (failure != null && isForEver(failure)) {
        setAside(connection, each.row(), failure);
        setAside++;
      } else if (failure != null) {
        waiting.putIfAbsent(each.row().order(), failure);
      }
    }
    OutboxRow.delete(connection, acknowledged);
    if (!someoneAnswers && !waiting.isEmpty()) {
      // Not this topic is away but the broker: the next look shall notice at once when it is back.
      silentUntil.clear();
    }
    if (!waiting.isEmpty()) {
      LOG.warnf("The outbox waits for %d keys, one of them: %s", waiting.size(), waiting.entrySet().iterator().next());
    }
    return acknowledged.size() + setAside;
  }

  private List<Sent> send(List<OutboxRow> rows) throws InterruptedException {
    var sent = new ArrayList<Sent>();
    var silent = new HashSet<String>();
    for (var row : rows) {
      // Two topics without an answer: it is the broker, and the rest would only wait its ten seconds each.
      if (silent.size() > 1) {
        break;
      }
      if (!silent.contains(row.topic())) {
        var answer = send(row);
        sent.add(new Sent(row, answer));
        if (answer.isDone() && failure(answer) instanceof org.apache.kafka.common.errors.TimeoutException) {
          silent.add(row.topic());
          silentUntil.put(row.topic(), System.nanoTime() + SILENCE.toNanos());
        }
      }
    }
    return sent;
  }

  private Future<RecordMetadata> send(OutboxRow row) throws InterruptedException {
    try {
      return producer.send(row.record(service));
    } catch (InterruptException e) {
      throw new InterruptedException(e.getMessage());
    } catch (KafkaException | IllegalArgumentException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** @return null if the broker has it */
  private static Throwable failure(Future<RecordMetadata> answer) throws InterruptedException {
    try {
      answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
      return null;
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (TimeoutException e) {
      return e;
    }
  }

  private static boolean isForEver(Throwable failure) {
    return failure instanceof RecordTooLargeException
        || failure instanceof SerializationException
        || failure instanceof InvalidTopicException
        || failure instanceof InvalidRecordException
        || failure instanceof IllegalArgumentException;
  }

  private void setAside(Connection connection, OutboxRow row, Throwable failure) throws SQLException {
    LOG.errorf("Event %s of %s (key %s) can never be sent and is set aside in outbox_failed: %s", row.eventId(), row.topic(), row.key(), failure);
    metrics.counter("outbox_failed_total", "topic", row.topic()).increment();
    row.setAside(connection, failure.toString());
  }
}
