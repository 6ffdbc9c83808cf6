package com.microcom.catalog.inbound;

import com.microcom.catalog.pricing.RepriceProducts;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Midnight brings another day's exchange rates, and another replica may have been told new ones. */
@ApplicationScoped
class RepriceJob {
  private final RepriceProducts repriceProducts;

  RepriceJob(RepriceProducts repriceProducts) {
    this.repriceProducts = repriceProducts;
  }

  @Scheduled(every = "{catalog.exchange.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void reprice() {
    repriceProducts.reprice();
  }
}
