package com.microcom.billing.closing;

import com.microcom.billing.orders.BillingOrder;
import com.microcom.billing.orders.Orders;
import com.microcom.contracts.events.OrderCancelled;
import com.microcom.messaging.Envelope;
import com.microcom.messaging.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The buyer, or conversation, takes an order back: no expiry, and no ERP post that has not happened yet; of one that has, the executives are told. */
@ApplicationScoped
public class CancelOrder {
  private final Orders orders;
  private final WithdrawFromErp withdrawFromErp;
  private final Inbox inbox;
  private final Clock clock;

  CancelOrder(Orders orders, WithdrawFromErp withdrawFromErp, Inbox inbox, Clock clock) {
    this.orders = orders;
    this.withdrawFromErp = withdrawFromErp;
    this.inbox = inbox;
    this.clock = clock;
  }

  public void handle(Envelope envelope, OrderCancelled cancelled) {
    inbox.once(envelope.id(), () -> cancel(cancelled));
  }

  private void cancel(OrderCancelled cancelled) {
    // The topics of reservations and cancellations have no common order: the cancellation may be here first.
    if (!orders.change(cancelled.orderId(), this::cancel)) {
      orders.rememberCancelled(cancelled.orderId(), cancelled.at());
    }
  }

  private BillingOrder cancel(BillingOrder order) {
    if (!order.mayBeCancelled()) {
      return order;
    }
    withdrawFromErp.handle(order.id(), clock.instant());
    return order.cancelled();
  }
}
