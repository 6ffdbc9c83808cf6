package com.microcom.catalog.pricing;

import com.microcom.catalog.products.Listed;
import com.microcom.catalog.products.ListedProducts;
import com.microcom.catalog.products.Stocked;
import com.microcom.catalog.search.FollowProducts;
import com.microcom.contracts.values.Sku;
import com.microcom.messaging.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Makes the peso prices anew when a rate changed or another day's became valid. Publishes each real change once. */
@ApplicationScoped
public class RepriceProducts {
  private static final int BATCH = 250;

  private final ListedProducts products;
  private final TodaysRates rates;
  private final FollowProducts searching;
  private final Outbox outbox;
  private final Clock clock;

  public RepriceProducts(ListedProducts products, TodaysRates rates, FollowProducts searching, Outbox outbox, Clock clock) {
    this.products = products;
    this.rates = rates;
    this.searching = searching;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** @return how many products were looked at */
  public int reprice() {
    var pesosPer = rates.pesosPer();
    var done = 0;
    for (var due = products.pricedOtherwise(pesosPer, BATCH); !due.isEmpty(); due = products.pricedOtherwise(pesosPer, BATCH)) {
      var batch = due;
      QuarkusTransaction.requiringNew().run(() -> reprice(batch, pesosPer));
      done += batch.size();
    }
    if (done > 0) {
      searching.catchUp();
    }
    return done;
  }

  /** Visible products that are on request because their currency has no rate, per currency. */
  public Map<String, Long> withoutRate() {
    return products.withoutRate(rates.pesosPer());
  }

  private void reprice(List<Sku> batch, Map<String, BigDecimal> pesosPer) {
    var before = products.lockListed(batch);
    var after = before.values().stream().map(listed -> repriced(listed, pesosPer)).toList();
    products.saveListed(after);
    outbox.addAll(after.stream().filter(l -> isNews(l, before)).map(l -> l.stocked().changed(clock.instant())).toList());
  }

  private static boolean isNews(Listed after, Map<Sku, Listed> before) {
    return after.product().version() > before.get(after.stocked().sku()).product().version();
  }

  private static Listed repriced(Listed listed, Map<String, BigDecimal> pesosPer) {
    var before = listed.product();
    var price = listed.listPrice() == null ? null : listed.listPrice().inPesos(before.vat(), pesosPer).orElse(null);
    var rate = listed.listPrice() == null ? null : listed.listPrice().rate(pesosPer).orElse(null);
    var after = before.offeredFor(price, before.vat(), before.onHand(), before.visible());
    var next = after.saysTheSameAs(before) ? after : after.withVersion(before.version() + 1);
    return new Listed(new Stocked(next, listed.stocked().held()), listed.source(), listed.listPrice(), rate, listed.stockAsOf());
  }
}
