package com.microcom.conversation.orders;

import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.OrderId;
import java.time.Instant;
import java.util.Optional;

/**
 * An order that the buyer confirmed.
 *
 * @param contactId whose it is now; differs from the snapshot's buyer after two contacts were merged
 * @param reservedUntil stock and prices hold until then; null before they are held
 */
public record ConfirmedOrder(OrderSnapshot snapshot, ContactId contactId, OrderState state, Instant reservedUntil) {

  public static ConfirmedOrder confirmed(OrderSnapshot snapshot) {
    return new ConfirmedOrder(snapshot, snapshot.buyer().contactId(), OrderState.CONFIRMED, null);
  }

  public OrderId id() {
    return snapshot.orderId();
  }

  /** Units are held for it, as far as we know. */
  public boolean isHeld() {
    return state == OrderState.RESERVED || state == OrderState.PRE_INVOICED;
  }

  /** @return empty if the order has gone further already, or ended */
  public Optional<ConfirmedOrder> become(OrderState next) {
    return state.canBecome(next) ? Optional.of(new ConfirmedOrder(snapshot, contactId, next, reservedUntil)) : Optional.empty();
  }

  /** The document may be known before the reservation it follows from: they come by different topics. */
  public Optional<ConfirmedOrder> reserved(Instant until) {
    var known = reservedUntil != null || state == OrderState.CANCELLED || state == OrderState.REJECTED;
    var next = state == OrderState.CONFIRMED ? OrderState.RESERVED : state;
    return known ? Optional.empty() : Optional.of(new ConfirmedOrder(snapshot, contactId, next, until));
  }
}
