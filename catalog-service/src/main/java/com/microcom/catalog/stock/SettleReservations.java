package com.microcom.catalog.stock;

import com.microcom.catalog.products.Listed;
import com.microcom.catalog.products.ListedProducts;
import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.events.ErpPosted;
import com.microcom.contracts.values.Sku;
import com.microcom.messaging.Envelope;
import com.microcom.messaging.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The management system has an order: the next list that is true as of later has its units taken off already, and they must not be
 * taken off twice. If that list came before this event, they stop counting now; otherwise when it comes ({@link ListedProducts#settle}).
 */
@ApplicationScoped
public class SettleReservations {
  private final Inbox inbox;
  private final ListedProducts products;
  private final Reservations reservations;
  private final PublishStock publish;
  private final Clock clock;

  public SettleReservations(Inbox inbox, ListedProducts products, Reservations reservations, PublishStock publish, Clock clock) {
    this.inbox = inbox;
    this.products = products;
    this.reservations = reservations;
    this.publish = publish;
    this.clock = clock;
  }

  public void handle(Envelope envelope, ErpPosted posted) {
    inbox.once(envelope.id(), () -> settle(posted));
  }

  private void settle(ErpPosted posted) {
    reservations.posted(posted.orderId(), posted.at());
    var stock = products.lockListed(reservations.counting(posted.orderId()).keySet());
    var counting = reservations.counting(posted.orderId());
    var known = new TreeMap<Sku, Integer>();
    stock.forEach((sku, listed) -> {
      if (counting.containsKey(sku) && isBefore(posted.at(), listed.stockAsOf())) {
        known.put(sku, -counting.get(sku));
      }
    });
    if (!known.isEmpty()) {
      reservations.settle(posted.orderId(), known.keySet());
      publish.changed(stocked(stock), known, clock.instant());
    }
  }

  private static boolean isBefore(Instant posted, Instant asOf) {
    return asOf != null && posted.isBefore(asOf);
  }

  private static Map<Sku, Stocked> stocked(Map<Sku, Listed> listed) {
    return listed.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().stocked()));
  }
}
