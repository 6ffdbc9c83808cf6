package com.microcom.catalog.inbound;

import com.microcom.catalog.search.FollowProducts;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** What another replica changed reaches this one's search within a second. */
@ApplicationScoped
class IndexJob {
  private final FollowProducts followProducts;

  IndexJob(FollowProducts followProducts) {
    this.followProducts = followProducts;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void catchUp() {
    followProducts.catchUp();
  }
}
