package com.microcom.billing.inbound;

import com.microcom.billing.erp.PostToErp;
import com.microcom.billing.notifying.NotifyExecutives;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * What follows a commit and talks to others: posts to the management system, notices to the executives. Whoever commits one wakes it;
 * the schedule finds what has become due again and what a dead process left. The two have threads of their own, so that a slow
 * management system delays no notice.
 */
@ApplicationScoped
class Errands {
  private static final Logger LOG = Logger.getLogger(Errands.class);

  private final PostToErp postToErp;
  private final NotifyExecutives notifyExecutives;
  /** Three calls at a time, so that one slow order does not hold up the others; with 8 connections there is room for consumers. */
  private final ExecutorService posting = Executors.newFixedThreadPool(3, Thread.ofPlatform().name("erp-", 0).daemon().factory());
  private final ExecutorService notifying = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("notices").daemon().factory());

  Errands(PostToErp postToErp, NotifyExecutives notifyExecutives) {
    this.postToErp = postToErp;
    this.notifyExecutives = notifyExecutives;
  }

  /** Each call looks at least once after it, however many are under way. */
  @Scheduled(every = "1s")
  void wake() {
    if (!posting.isShutdown()) {
      posting.execute(() -> whileDue(postToErp::postNext));
      notifying.execute(() -> whileDue(notifyExecutives::notifyNext));
    }
  }

  private static void whileDue(BooleanSupplier next) {
    try {
      while (next.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
        // The work is done in the condition.
      }
    } catch (RuntimeException e) {
      // Its row is due again when the lease ends.
      LOG.warn("An errand failed and is tried again", e);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    posting.shutdownNow();
    notifying.shutdownNow();
    posting.awaitTermination(3, TimeUnit.SECONDS);
  }
}
