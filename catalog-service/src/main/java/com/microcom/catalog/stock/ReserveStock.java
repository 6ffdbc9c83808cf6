package com.microcom.catalog.stock;

import com.microcom.catalog.alternatives.OfferAlternatives;
import com.microcom.catalog.products.Products;
import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.events.OrderConfirmed;
import com.microcom.contracts.events.StockRejected;
import com.microcom.contracts.events.StockRejected.Shortage;
import com.microcom.contracts.events.StockReserved;
import com.microcom.contracts.orders.Alternative;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.values.Sku;
import com.microcom.messaging.Envelope;
import com.microcom.messaging.Inbox;
import com.microcom.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A confirmed order gets all its units or none, once, however often and from however many it is asked at the same time. */
@ApplicationScoped
public class ReserveStock {
  private final Inbox inbox;
  private final Products products;
  private final Reservations reservations;
  private final PublishStock publish;
  private final OfferAlternatives alternatives;
  private final Outbox outbox;
  private final Clock clock;
  private final Duration hold;

  public ReserveStock(
      Inbox inbox,
      Products products,
      Reservations reservations,
      PublishStock publish,
      OfferAlternatives alternatives,
      Outbox outbox,
      Clock clock,
      @ConfigProperty(name = "catalog.reservation.hold") Duration hold) {
    this.inbox = inbox;
    this.products = products;
    this.reservations = reservations;
    this.publish = publish;
    this.alternatives = alternatives;
    this.outbox = outbox;
    this.clock = clock;
    this.hold = hold;
  }

  public void handle(Envelope envelope, OrderConfirmed confirmed) {
    inbox.once(envelope.id(), () -> reserve(envelope, confirmed.order(), clock.instant()));
  }

  private void reserve(Envelope cause, OrderSnapshot order, Instant now) {
    var stock = products.lock(Reserving.units(order.lines()).keySet());
    switch (Reserving.decide(order.lines(), stock)) {
      case Reserving.Hold(var units) -> hold(cause, order, stock, units, now);
      case Reserving.Refuse(var shorts) -> refuse(cause, order, stock, shorts, now);
    }
  }

  private void hold(Envelope cause, OrderSnapshot order, Map<Sku, Stocked> stock, Map<Sku, Integer> units, Instant now) {
    var until = now.plus(hold);
    if (reservations.hold(order.orderId(), units, until, now)) {
      publish.changed(stock, units, now);
      outbox.add(new StockReserved(order, until, now), cause);
    }
  }

  private void refuse(Envelope cause, OrderSnapshot order, Map<Sku, Stocked> stock, List<Reserving.Short> shorts, Instant now) {
    if (reservations.reject(order.orderId(), now)) {
      var shortages = shorts.stream()
          .map(s -> new Shortage(s.sku(), s.title(), s.requested(), s.available(), insteadOf(stock.get(s.sku()), s.requested())))
          .toList();
      outbox.add(new StockRejected(order, shortages, now), cause);
    }
  }

  private List<Alternative> insteadOf(Stocked wanted, int quantity) {
    return wanted == null ? List.of() : alternatives.to(wanted.product(), quantity, OfferAlternatives.MOST);
  }
}
