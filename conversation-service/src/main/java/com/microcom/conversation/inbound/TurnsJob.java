package com.microcom.conversation.inbound;

import com.microcom.conversation.Transactions;
import com.microcom.conversation.turns.PendingInputs;
import com.microcom.conversation.turns.PendingInputs.DueTurn;
import com.microcom.conversation.turns.TakeTurn;
import com.microcom.conversation.turns.TurnBell;
import com.microcom.conversation.turns.TurnResult;
import io.micrometer.core.instrument.MeterRegistry;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes the turns that are due, some at a time. The bell wakes it when something arrives here; looking again after a while
 * finds what other replicas left behind. Any number of replicas may run it.
 */
@ApplicationScoped
class TurnsJob {
  private static final Logger LOG = Logger.getLogger(TurnsJob.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final PendingInputs pending;
  private final TakeTurn takeTurn;
  private final Transactions transactions;
  private final TurnBell bell;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final Duration lease;
  private final Semaphore free;
  private final ExecutorService workers;
  private volatile boolean stopping;
  private Thread dispatcher;

  TurnsJob(
      PendingInputs pending,
      TakeTurn takeTurn,
      Transactions transactions,
      TurnBell bell,
      Clock clock,
      MeterRegistry metrics,
      @ConfigProperty(name = "conversation.turn-lease") Duration lease,
      @ConfigProperty(name = "conversation.parallel-turns") int parallel) {
    this.pending = pending;
    this.takeTurn = takeTurn;
    this.transactions = transactions;
    this.bell = bell;
    this.clock = clock;
    this.metrics = metrics;
    this.lease = lease;
    this.free = new Semaphore(parallel);
    this.workers = Executors.newFixedThreadPool(parallel, Thread.ofPlatform().name("turn-", 1).daemon().factory());
  }

  void start(@Observes StartupEvent event) {
    dispatcher = Thread.ofPlatform().name("turns").daemon().start(this::run);
  }

  /** Turns in work are finished; what is not comes back when its lease ends. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    bell.ring();
    dispatcher.join(2_000);
    workers.shutdown();
    if (!workers.awaitTermination(4, TimeUnit.SECONDS)) {
      LOG.warn("A turn did not end in time; it is taken again when its lease ends");
    }
  }

  private void run() {
    while (!stopping) {
      try {
        bell.await(dispatch());
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warnf("Turns wait: %s", e.getMessage());
        pause();
      }
    }
  }

  /** @return how long nothing can be due, as far as this process knows */
  private Duration dispatch() {
    var places = free.availablePermits();
    if (places == 0) {
      return LOOK_AGAIN;
    }
    var claimed = transactions.inOne(() -> pending.claim(places, clock.instant(), lease));
    claimed.forEach(this::begin);
    return claimed.size() == places ? Duration.ZERO : untilNext();
  }

  private Duration untilNext() {
    var next = transactions.inOne(pending::nextDue).map(due -> Duration.between(clock.instant(), due)).orElse(LOOK_AGAIN);
    // Rounded up: waking a fraction of a millisecond too early would spin.
    var wait = next.isNegative() ? Duration.ZERO : next.plusMillis(1);
    return wait.compareTo(LOOK_AGAIN) < 0 ? wait : LOOK_AGAIN;
  }

  private void begin(DueTurn due) {
    free.acquireUninterruptibly();
    workers.execute(() -> {
      try {
        take(due);
      } finally {
        free.release();
        bell.ring();
      }
    });
  }

  private void take(DueTurn due) {
    try {
      count(due, takeTurn.take(due));
    } catch (RuntimeException e) {
      LOG.errorf(e, "Turn of contact %s failed (attempt %d)", due.contactId(), due.attempt());
      metrics.counter("conversation_turns_failed_total").increment();
      retryLater(due);
    }
  }

  private void retryLater(DueTurn due) {
    try {
      takeTurn.failed(due);
    } catch (RuntimeException e) {
      LOG.warnf("Turn of contact %s comes back when its lease ends: %s", due.contactId(), e.getMessage());
    }
  }

  private void count(DueTurn due, TurnResult result) {
    var outcome = switch (result) {
      case TurnResult.Applied a -> a.outcome().name().toLowerCase().replace('_', '-');
      case TurnResult.Overtaken o -> "overtaken";
      case TurnResult.Nothing n -> "nothing";
    };
    metrics.counter("conversation_turns_total", "outcome", outcome).increment();
    if (result instanceof TurnResult.Applied) {
      metrics.timer("conversation_turn_duration").record(Duration.between(due.dueAt(), clock.instant()));
    }
  }

  private void pause() {
    try {
      Thread.sleep(LOOK_AGAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
