package com.microcom.gateway.inbound;

import com.microcom.gateway.receiving.HandleChannelEvent;
import com.microcom.gateway.receiving.HandleChannelEvent.Handled;
import com.microcom.gateway.receiving.ReceivedEvents;
import com.microcom.gateway.receiving.ReceivedEvents.Received;
import com.microcom.gateway.zenvia.ZenviaEvents;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Handles stored events, each in one transaction whose row lock is the claim: a kill gives the row back. Several threads and
 * replicas work side by side; one person's events keep their order.
 */
@ApplicationScoped
public class ReceivedEventsWorker {
  private static final Logger LOG = Logger.getLogger(ReceivedEventsWorker.class);
  private static final int THREADS = 3;
  private static final int MOST_FAILURES = 8;
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration NOT_YET = Duration.ofMillis(300);

  private final ReceivedEvents events;
  private final HandleChannelEvent handleChannelEvent;
  private final MeterRegistry metrics;
  private final Clock clock;
  private final Doorbell bell = new Doorbell(THREADS);
  private final ExecutorService threads =
      Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().name("received-events-", 0).factory());
  private volatile boolean stopping;

  public ReceivedEventsWorker(
      ReceivedEvents events, HandleChannelEvent handleChannelEvent, MeterRegistry metrics, Clock clock) {
    this.events = events;
    this.handleChannelEvent = handleChannelEvent;
    this.metrics = metrics;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    for (var i = 0; i < THREADS; i++) {
      threads.execute(this::work);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    for (var i = 0; i < THREADS; i++) {
      bell.ring();
    }
    threads.shutdown();
    threads.awaitTermination(5, TimeUnit.SECONDS);
  }

  void wake() {
    bell.ring();
  }

  private void work() {
    while (!stopping) {
      if (!handleOne()) {
        bell.await(POLL);
      }
    }
  }

  /** @return whether there was one */
  private boolean handleOne() {
    var taken = new AtomicReference<Received>();
    try {
      QuarkusTransaction.requiringNew().run(() -> events.next(clock.instant()).ifPresent(received -> handle(received, taken)));
      return taken.get() != null;
    } catch (RuntimeException e) {
      return postpone(taken.get(), e);
    }
  }

  private void handle(Received received, AtomicReference<Received> taken) {
    taken.set(received);
    var event = ZenviaEvents.read(received.body(), received.receivedAt());
    if (handleChannelEvent.handle(received.eventId(), event, received.receivedAt()) == Handled.NOT_YET) {
      events.later(received.seq(), clock.instant().plus(NOT_YET));
    } else {
      events.done(received.seq());
      metrics.counter("gateway_events_total", "kind", event.getClass().getSimpleName()).increment();
    }
  }

  /** An event that keeps failing is set aside, visible in its table, so that the person's next ones go on. */
  private boolean postpone(Received received, RuntimeException failure) {
    if (received == null) {
      LOG.warnf("Stored events cannot be read: %s", failure);
      return false;
    }
    LOG.errorf(failure, "Event %s failed", received.eventId());
    var hopeless = received.failures() + 1 >= MOST_FAILURES;
    try {
      var due = hopeless ? null : clock.instant().plusMillis(200L << received.failures());
      QuarkusTransaction.requiringNew().run(() -> events.failed(received.seq(), String.valueOf(failure), due));
      if (hopeless) {
        metrics.counter("gateway_events_failed_total").increment();
      }
      return true;
    } catch (RuntimeException e) {
      LOG.warnf("The database is away: %s", e);
      return false;
    }
  }
}
