package com.microcom.billing.inbound;

import com.microcom.billing.closing.ExpireOrders;
import com.microcom.billing.preinvoicing.IssuePreInvoice;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** What nobody asks for: unpaid orders end, and what was numbered and left behind is printed. */
@ApplicationScoped
class OrdersJob {
  private final ExpireOrders expireOrders;
  private final IssuePreInvoice issuePreInvoice;
  private final Errands errands;

  OrdersJob(ExpireOrders expireOrders, IssuePreInvoice issuePreInvoice, Errands errands) {
    this.expireOrders = expireOrders;
    this.issuePreInvoice = issuePreInvoice;
    this.errands = errands;
  }

  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void expire() {
    expireOrders.expireDue();
  }

  @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
  void finish() {
    if (issuePreInvoice.finishOld() > 0) {
      errands.wake();
    }
  }
}
