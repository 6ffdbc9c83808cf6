package com.microcom.conversation.orders;

import com.microcom.contracts.events.InvoiceIssued;
import com.microcom.contracts.events.OrderExpired;
import com.microcom.contracts.events.PreInvoiceIssued;
import com.microcom.contracts.events.StockRejected;
import com.microcom.contracts.events.StockReleased;
import com.microcom.contracts.events.StockReserved;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.OrderId;
import com.microcom.conversation.dossiers.Dossiers;
import com.microcom.conversation.turns.AwaitAnswer;
import com.microcom.conversation.turns.TurnBell;
import com.microcom.conversation.workitems.HandOver;
import com.microcom.messaging.Envelope;
import com.microcom.messaging.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * What other services say of a confirmed order. News for the buyer wait for a turn of their own; what comes too late (the
 * buyer has cancelled meanwhile) changes nothing and is not told.
 */
@ApplicationScoped
public class FollowOrder {
  /** catalog's own timer, one hour after the reservation's end, for the case that nobody said anything. */
  private static final String SAFETY_TIMER = "safety-timer";

  private final Inbox inbox;
  private final Dossiers dossiers;
  private final ConfirmedOrders orders;
  private final KeepOrders keep;
  private final AwaitAnswer awaitAnswer;
  private final HandOver handOver;
  private final TurnBell bell;
  private final Clock clock;

  public FollowOrder(
      Inbox inbox,
      Dossiers dossiers,
      ConfirmedOrders orders,
      KeepOrders keep,
      AwaitAnswer awaitAnswer,
      HandOver handOver,
      TurnBell bell,
      Clock clock) {
    this.inbox = inbox;
    this.dossiers = dossiers;
    this.orders = orders;
    this.keep = keep;
    this.awaitAnswer = awaitAnswer;
    this.handOver = handOver;
    this.bell = bell;
    this.clock = clock;
  }

  public void handle(Envelope cause, StockReserved event) {
    var order = event.order();
    news(cause, order.buyer().contactId(), () -> advance(order.orderId(), o -> o.reserved(event.reservedUntil())));
  }

  public void handle(Envelope cause, StockRejected event) {
    var order = event.order();
    news(cause, order.buyer().contactId(), () -> advance(order.orderId(), o -> o.become(OrderState.REJECTED)));
  }

  public void handle(Envelope cause, PreInvoiceIssued event) {
    inbox.once(cause.id(), () -> advance(event.orderId(), order -> order.become(OrderState.PRE_INVOICED)));
  }

  public void handle(Envelope cause, InvoiceIssued event) {
    inbox.once(cause.id(), () -> advance(event.orderId(), order -> order.become(OrderState.INVOICED)));
  }

  /** Nobody paid in time: the order is cancelled here, because only conversation cancels orders. */
  public void handle(Envelope cause, OrderExpired event) {
    news(cause, event.contactId(), () -> keep.cancel(event.orderId(), KeepOrders.EXPIRED, clock.instant(), cause));
  }

  /** Units that were let go while the order stands: somebody has to look at it before the buyer pays. */
  public void handle(Envelope cause, StockReleased event) {
    if (event.reason().equals(SAFETY_TIMER)) {
      inbox.once(cause.id(), () -> orders.lock(event.orderId()).filter(ConfirmedOrder::isHeld).ifPresent(order -> stockLost(order, cause)));
    }
  }

  private void stockLost(ConfirmedOrder order, Envelope cause) {
    var summary = "El pedido %s sigue en pie, pero se liberó su stock por tiempo.".formatted(order.snapshot().number());
    handOver.open(order.contactId(), "stock-lost", summary, clock.instant(), cause);
  }

  private void news(Envelope cause, ContactId contactId, BooleanSupplier changesSomething) {
    inbox.once(cause.id(), () -> {
      // In the order of every turn: first the dossier, then the order, then what is pending.
      var contact = dossiers.lock(dossiers.current(contactId)).contactId();
      if (changesSomething.getAsBoolean()) {
        awaitAnswer.add(contact, cause);
      }
    });
    bell.ring();
  }

  private boolean advance(OrderId id, Function<ConfirmedOrder, Optional<ConfirmedOrder>> step) {
    var next = orders.lock(id).flatMap(step);
    next.ifPresent(order -> orders.save(order, clock.instant()));
    return next.isPresent();
  }
}
