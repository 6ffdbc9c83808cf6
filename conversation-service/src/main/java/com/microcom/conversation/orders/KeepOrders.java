package com.microcom.conversation.orders;

import com.microcom.contracts.events.OrderCancelled;
import com.microcom.contracts.events.OrderConfirmed;
import com.microcom.contracts.orders.Buyer;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.values.OrderId;
import com.microcom.conversation.ordering.OrderDraft;
import com.microcom.messaging.Envelope;
import com.microcom.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Writes down what the buyer decided, and tells the others; only inside a transaction. */
@ApplicationScoped
public class KeepOrders {
  public static final String BY_BUYER = "buyer";
  public static final String EXPIRED = "expired";

  private final ConfirmedOrders orders;
  private final Outbox outbox;

  public KeepOrders(ConfirmedOrders orders, Outbox outbox) {
    this.orders = orders;
    this.outbox = outbox;
  }

  public void confirm(OrderDraft draft, Buyer buyer, Instant now, Envelope cause) {
    var snapshot = new OrderSnapshot(
        draft.orderId(), orders.nextNumber(), buyer, draft.lines(), draft.total(), draft.payment(), draft.summaryVersion(), now);
    orders.add(ConfirmedOrder.confirmed(snapshot), now);
    outbox.add(new OrderConfirmed(snapshot), cause);
  }

  /**
   * @param reason {@link #BY_BUYER} or {@link #EXPIRED}
   * @return false if it had ended already, or was never confirmed here: nothing is told
   */
  public boolean cancel(OrderId id, String reason, Instant now, Envelope cause) {
    var cancelled = orders.lock(id).flatMap(order -> order.become(OrderState.CANCELLED));
    cancelled.ifPresent(order -> {
      orders.save(order, now);
      outbox.add(new OrderCancelled(id, order.contactId(), reason, now), cause);
    });
    return cancelled.isPresent();
  }
}
