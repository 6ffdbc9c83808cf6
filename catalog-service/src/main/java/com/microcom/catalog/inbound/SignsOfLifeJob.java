package com.microcom.catalog.inbound;

import com.microcom.catalog.importing.ImportList;
import com.microcom.catalog.importing.PullSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells that the imports and pulls of this process go on, so that those of one that was killed are known by their silence. */
@ApplicationScoped
class SignsOfLifeJob {
  private final ImportList importList;
  private final PullSource pullSource;

  SignsOfLifeJob(ImportList importList, PullSource pullSource) {
    this.importList = importList;
    this.pullSource = pullSource;
  }

  @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tell() {
    importList.giveSignOfLife();
    pullSource.giveSignOfLife();
  }
}
