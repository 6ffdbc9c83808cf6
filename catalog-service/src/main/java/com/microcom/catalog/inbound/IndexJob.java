package com.microcom.catalog.inbound;

import com.microcom.catalog.search.BuildIndex;
import com.microcom.catalog.search.FollowProducts;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** What another replica changed reaches this one's search within a second; vectors follow as they are computed. */
@ApplicationScoped
class IndexJob {
  private final FollowProducts followProducts;
  private final BuildIndex buildIndex;

  IndexJob(FollowProducts followProducts, BuildIndex buildIndex) {
    this.followProducts = followProducts;
    this.buildIndex = buildIndex;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void catchUp() {
    followProducts.catchUp();
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void build() {
    buildIndex.goOn();
  }
}
