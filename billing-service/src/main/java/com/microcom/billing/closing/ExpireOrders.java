package com.microcom.billing.closing;

import com.microcom.billing.orders.BillingOrder;
import com.microcom.billing.orders.Orders;
import com.microcom.contracts.events.OrderExpired;
import com.microcom.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Nobody paid in time: says so once, and catalog releases the stock. */
@ApplicationScoped
public class ExpireOrders {
  private static final int BATCH = 50;

  private final Orders orders;
  private final WithdrawFromErp withdrawFromErp;
  private final Outbox outbox;
  private final Clock clock;

  ExpireOrders(Orders orders, WithdrawFromErp withdrawFromErp, Outbox outbox, Clock clock) {
    this.orders = orders;
    this.withdrawFromErp = withdrawFromErp;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** @return how many have expired */
  public int expireDue() {
    var now = clock.instant();
    var expired = 0;
    int batch;
    do {
      batch = orders.changeExpired(now, BATCH, order -> expire(order, now));
      expired += batch;
    } while (batch == BATCH);
    return expired;
  }

  /** In the caller's transaction, with the order locked. */
  public BillingOrder expire(BillingOrder order, Instant now) {
    if (!order.expiresAt(now)) {
      return order;
    }
    outbox.add(new OrderExpired(order.id(), order.contactId(), now));
    withdrawFromErp.handle(order.id(), now);
    return order.expired();
  }
}
