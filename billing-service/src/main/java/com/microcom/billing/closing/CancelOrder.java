package com.microcom.billing.closing;

import com.microcom.billing.erp.ErpPosts;
import com.microcom.billing.orders.BillingOrder;
import com.microcom.billing.orders.Orders;
import com.microcom.contracts.events.OrderCancelled;
import com.microcom.messaging.Envelope;
import com.microcom.messaging.Inbox;
import jakarta.enterprise.context.ApplicationScoped;

/** The buyer, or conversation, takes an order back: no expiry, and no ERP post that has not happened yet. */
@ApplicationScoped
public class CancelOrder {
  private final Orders orders;
  private final ErpPosts erpPosts;
  private final Inbox inbox;

  CancelOrder(Orders orders, ErpPosts erpPosts, Inbox inbox) {
    this.orders = orders;
    this.erpPosts = erpPosts;
    this.inbox = inbox;
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
    erpPosts.withdraw(order.id());
    return order.cancelled();
  }
}
