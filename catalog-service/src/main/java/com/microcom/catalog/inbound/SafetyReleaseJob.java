package com.microcom.catalog.inbound;

import com.microcom.catalog.stock.ReleaseStock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Stock must come back even if the event that releases it never does. */
@ApplicationScoped
public class SafetyReleaseJob {
  private static final Logger LOG = Logger.getLogger(SafetyReleaseJob.class);

  private final ReleaseStock releaseStock;

  SafetyReleaseJob(ReleaseStock releaseStock) {
    this.releaseStock = releaseStock;
  }

  @Scheduled(every = "{catalog.reservation.safety-timer}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void release() {
    for (var order : releaseStock.overdue()) {
      LOG.warnf("Order %s neither expired nor was cancelled; its units are released", order);
      releaseStock.releaseOverdue(order);
    }
  }
}
