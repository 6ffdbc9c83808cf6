package com.microcom.catalog.importing;

import com.microcom.catalog.products.Listed;
import com.microcom.catalog.products.ListedProducts;
import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.values.Sku;
import com.microcom.messaging.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Takes products out of the offer that their source does not list any more. They keep their stock and reservations, and come back when listed again. */
@ApplicationScoped
public class HideProducts {
  private static final int BATCH = 250;

  private final ListedProducts products;
  private final Outbox outbox;
  private final Clock clock;

  public HideProducts(ListedProducts products, Outbox outbox, Clock clock) {
    this.products = products;
    this.outbox = outbox;
    this.clock = clock;
  }

  List<Sku> visibleOf(String source) {
    return products.visibleOf(source);
  }

  /** @return how many are hidden now that were not */
  int hide(List<Sku> skus, String source) {
    var hidden = 0;
    for (var from = 0; from < skus.size(); from += BATCH) {
      var batch = skus.subList(from, Math.min(from + BATCH, skus.size()));
      hidden += QuarkusTransaction.requiringNew().call(() -> hideLocked(batch, source));
    }
    return hidden;
  }

  private int hideLocked(List<Sku> batch, String source) {
    var hidden = products.lockListed(batch).values().stream().filter(l -> l.product().visible() && l.source().equals(source)).map(HideProducts::hidden).toList();
    products.saveListed(hidden);
    outbox.addAll(hidden.stream().map(l -> l.stocked().changed(clock.instant())).toList());
    return hidden.size();
  }

  private static Listed hidden(Listed listed) {
    var p = listed.product();
    return listed.with(new Stocked(p.offeredFor(p.price(), p.vat(), p.onHand(), false).withVersion(p.version() + 1), listed.stocked().held()));
  }
}
