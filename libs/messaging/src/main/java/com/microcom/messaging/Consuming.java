package com.microcom.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * The way from a Kafka record to a handler. Nothing is lost: what is not known is counted, what cannot be read or handled goes
 * to a dead-letter topic with the reason, and an outage is waited for.
 */
@ApplicationScoped
public class Consuming {
  private static final Logger LOG = Logger.getLogger(Consuming.class);

  /** A failure that is no outage is tried this often: version conflicts pass, bugs do not. */
  static final int ATTEMPTS = 5;

  private static final long FIRST_PAUSE_MILLIS = 50;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  private final DeadLetters deadLetters;
  private final MeterRegistry metrics;
  private volatile boolean stopping;

  Consuming(DeadLetters deadLetters, MeterRegistry metrics) {
    this.deadLetters = deadLetters;
    this.metrics = metrics;
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  /** Returns when the record needs no more care: the caller acknowledges by returning, too. */
  public void consume(ConsumerRecord<String, byte[]> record, Handler handler) {
    switch (Received.from(record)) {
      case Received.Known(var envelope) -> handle(record, envelope, handler);
      case Received.Unrecognised(var type) ->
          metrics.counter("events_unrecognised_total", "topic", record.topic(), "type", type).increment();
      case Received.Unreadable(var reason) -> bury(record, "unreadable: " + reason);
    }
  }

  private void handle(ConsumerRecord<String, byte[]> record, Envelope envelope, Handler handler) {
    for (var attempt = 1; ; attempt++) {
      try {
        handler.on(envelope);
        return;
      } catch (Exception e) {
        var passing = Outages.isPassing(e);
        if (!passing && attempt >= ATTEMPTS) {
          LOG.errorf(e, "Event %s of %s goes to the dead letters after %d attempts", envelope.id(), record.topic(), attempt);
          bury(record, "failed: " + e);
          return;
        }
        LOG.warnf("Event %s of %s failed (attempt %d%s): %s", envelope.id(), record.topic(), attempt, passing ? ", an outage" : "", e);
        pause(attempt);
      }
    }
  }

  /** A broker that does not take the letter is an outage like any other: an exception here would close the consumer for good. */
  private void bury(ConsumerRecord<String, byte[]> record, String reason) {
    for (var attempt = 1; ; attempt++) {
      try {
        deadLetters.add(record, reason);
        return;
      } catch (DeadLetters.NotWritten e) {
        LOG.errorf("%s-%d@%d (%s) waits: %s", record.topic(), record.partition(), record.offset(), reason, e.getMessage());
        pause(attempt);
      }
    }
  }

  private void pause(int attempt) {
    try {
      Thread.sleep(Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempt, 7)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (stopping || Thread.currentThread().isInterrupted()) {
      // Not acknowledged: it is delivered again after the restart.
      throw new IllegalStateException("Stopping; the record stays unacknowledged");
    }
  }
}
