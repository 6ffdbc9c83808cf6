package com.microcom.catalog.stock;

import com.microcom.catalog.products.Products;
import com.microcom.contracts.events.OrderCancelled;
import com.microcom.contracts.events.OrderExpired;
import com.microcom.contracts.events.PaymentReceived;
import com.microcom.contracts.events.StockReleased;
import com.microcom.contracts.values.OrderId;
import com.microcom.messaging.Envelope;
import com.microcom.messaging.Inbox;
import com.microcom.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** Frees what an order held: on its cancellation, on its expiry, or by the safety timer when neither came. */
@ApplicationScoped
public class ReleaseStock {
  private static final String CANCELLED = "cancelled";
  private static final String EXPIRED = "expired";
  private static final String SAFETY_TIMER = "safety-timer";

  /** billing writes order.expired at reservedUntil; an hour later nobody will. */
  static final Duration GRACE = Duration.ofHours(1);

  private static final int AT_ONCE = 100;

  private final Inbox inbox;
  private final Products products;
  private final Reservations reservations;
  private final PublishStock publish;
  private final Outbox outbox;
  private final Clock clock;

  public ReleaseStock(Inbox inbox, Products products, Reservations reservations, PublishStock publish, Outbox outbox, Clock clock) {
    this.inbox = inbox;
    this.products = products;
    this.reservations = reservations;
    this.publish = publish;
    this.outbox = outbox;
    this.clock = clock;
  }

  public void handle(Envelope envelope, OrderCancelled cancelled) {
    inbox.once(envelope.id(), () -> end(envelope, cancelled.orderId(), CANCELLED));
  }

  public void handle(Envelope envelope, OrderExpired expired) {
    inbox.once(envelope.id(), () -> end(envelope, expired.orderId(), EXPIRED));
  }

  public void handle(Envelope envelope, PaymentReceived payment) {
    inbox.once(envelope.id(), () -> reservations.markPaid(payment.orderId(), clock.instant()));
  }

  /** Orders to give to {@link #releaseOverdue}, one transaction each. */
  public List<OrderId> overdue() {
    return reservations.overdue(clock.instant().minus(GRACE), AT_ONCE);
  }

  @Transactional
  public void releaseOverdue(OrderId order) {
    reservations.lockHeld(order).filter(held -> !held.paid()).ifPresent(held -> release(null, order, held, SAFETY_TIMER, clock.instant()));
  }

  private void end(Envelope cause, OrderId order, String reason) {
    var now = clock.instant();
    // The confirmation may come later, or is just being handled: then endUnheard waits for it and says false.
    if (!reservations.endUnheard(order, reason, now)) {
      reservations.lockHeld(order).ifPresent(held -> release(cause, order, held, reason, now));
    }
  }

  private void release(Envelope cause, OrderId order, Reservations.Held held, String reason, Instant now) {
    var stock = products.lock(held.units().keySet());
    // Read under the lock: what the source's own stock contains by now is not ours to give back.
    var freed = new TreeMap<>(reservations.counting(order));
    reservations.release(order, reason, now);
    freed.replaceAll((sku, units) -> -units);
    publish.changed(stock, freed, now);
    outbox.add(new StockReleased(order, reason, now), cause);
  }
}
