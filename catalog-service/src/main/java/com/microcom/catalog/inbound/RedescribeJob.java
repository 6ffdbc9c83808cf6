package com.microcom.catalog.inbound;

import com.microcom.catalog.products.RedescribeProducts;
import com.microcom.catalog.products.RedescribeProducts.Tally;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Brings the catalogue to this process's lexicon, in the background: searches and orders go on meanwhile. It looks again every now
 * and then, because an older replica that is still running may import with its older one.
 */
@ApplicationScoped
class RedescribeJob {
  private static final Logger LOG = Logger.getLogger(RedescribeJob.class);

  private final RedescribeProducts redescribe;

  RedescribeJob(RedescribeProducts redescribe) {
    this.redescribe = redescribe;
  }

  @Scheduled(every = "{catalog.lexicon.look-again}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    var left = redescribe.left();
    var done = new Tally(0, 0);
    for (var batch = redescribeBatch(left); batch.read() > 0; batch = redescribe.nextBatch()) {
      done = done.plus(batch);
      LOG.infof("New lexicon: %d of %d products read again, %d changed", done.read(), Math.max(left, done.read()), done.changed());
    }
  }

  private Tally redescribeBatch(long left) {
    return left == 0 ? new Tally(0, 0) : redescribe.nextBatch();
  }
}
