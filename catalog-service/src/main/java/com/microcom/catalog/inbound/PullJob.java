package com.microcom.catalog.inbound;

import com.microcom.catalog.importing.PullSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for sources that are due. One replica fetches each. */
@ApplicationScoped
class PullJob {
  private final PullSource pullSource;

  PullJob(PullSource pullSource) {
    this.pullSource = pullSource;
  }

  @Scheduled(every = "{catalog.pull.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void pull() {
    while (pullSource.pullNext()) {
      // as long as any is due
    }
  }
}
