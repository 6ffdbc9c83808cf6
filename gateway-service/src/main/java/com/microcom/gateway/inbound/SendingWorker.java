package com.microcom.gateway.inbound;

import com.microcom.contracts.values.MessageId;
import com.microcom.gateway.delivering.Deliveries;
import com.microcom.gateway.delivering.DeliverMessage;
import com.microcom.gateway.delivering.ReviewOverdue;
import com.microcom.gateway.delivering.SendingRules;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Hands claimed messages to a few threads: woken when something is queued, and looking for itself for what has become due. */
@ApplicationScoped
public class SendingWorker {
  private static final Logger LOG = Logger.getLogger(SendingWorker.class);

  /** How long bringing a document may take before another sender takes the message. */
  private static final Duration LEASE = Duration.ofSeconds(45);

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  private final Deliveries deliveries;
  private final DeliverMessage deliverMessage;
  private final ReviewOverdue reviewOverdue;
  private final Clock clock;
  private final Semaphore slots;
  private final ExecutorService threads;
  private final Thread dispatcher = Thread.ofPlatform().name("sending").unstarted(this::work);
  private final Doorbell bell = new Doorbell(1);
  private volatile boolean stopping;

  public SendingWorker(
      Deliveries deliveries, DeliverMessage deliverMessage, ReviewOverdue reviewOverdue, SendingRules rules, Clock clock) {
    this.deliveries = deliveries;
    this.deliverMessage = deliverMessage;
    this.reviewOverdue = reviewOverdue;
    this.clock = clock;
    var parallel = rules.parallel();
    slots = new Semaphore(parallel);
    threads = Executors.newFixedThreadPool(parallel, Thread.ofPlatform().name("sending-", 0).factory());
  }

  void start(@Observes StartupEvent event) {
    dispatcher.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    bell.ring();
    dispatcher.join(5_000);
    threads.shutdown();
    threads.awaitTermination(5, TimeUnit.SECONDS);
  }

  /** Something was queued or freed. */
  public void wake() {
    bell.ring();
  }

  private void work() {
    while (!stopping) {
      try {
        if (dispatch() == 0 && reviewOverdue.handle() == 0) {
          bell.await(POLL);
        }
      } catch (RuntimeException e) {
        LOG.warnf("Sending pauses: %s", e);
        bell.await(AFTER_FAILURE);
      }
    }
  }

  private int dispatch() {
    var free = slots.availablePermits();
    if (free == 0) {
      return 0;
    }
    var now = clock.instant();
    var claimed = deliveries.claim(free, now, now.plus(LEASE));
    claimed.forEach(this::send);
    return claimed.size();
  }

  private void send(MessageId message) {
    slots.acquireUninterruptibly();
    threads.execute(
        () -> {
          try {
            deliverMessage.handle(message);
          } catch (RuntimeException e) {
            // Its lease or its review brings it back.
            LOG.errorf(e, "Message %s", message);
          } finally {
            slots.release();
            bell.ring();
          }
        });
  }
}
