package com.microcom.catalog.importing;

import com.microcom.catalog.importing.ImportReport.Rejection;
import com.microcom.catalog.products.DescribeProduct;
import com.microcom.catalog.products.ListPrice;
import com.microcom.catalog.products.Listed;
import com.microcom.catalog.products.ListedProducts;
import com.microcom.catalog.products.Listing;
import com.microcom.catalog.products.Product;
import com.microcom.catalog.products.Products;
import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.events.ProductChanged;
import com.microcom.contracts.values.Sku;
import com.microcom.messaging.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stores a batch of rows in one transaction: what changed is written and published, the rest left alone. */
@ApplicationScoped
public class StoreRows {
  private final DescribeProduct describe;
  private final Products products;
  private final ListedProducts listedProducts;
  private final Outbox outbox;
  private final Clock clock;

  public StoreRows(DescribeProduct describe, Products products, ListedProducts listedProducts, Outbox outbox, Clock clock) {
    this.describe = describe;
    this.products = products;
    this.listedProducts = listedProducts;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** @param arrived when the list came @param asOf of the whole list; null = not known @param pesosPer today's rates */
  record Circumstances(Source source, Instant arrived, Instant asOf, Map<String, BigDecimal> pesosPer) {}

  Tally store(List<ListedRow> rows, Header header, Circumstances in) {
    // Reading titles takes longest: before the rows are locked, so that orders do not wait for it.
    var described = new HashMap<Sku, Product>();
    rows.forEach(row -> row.texts().ifPresent(texts -> described.put(row.sku(), describe(row, texts))));
    return QuarkusTransaction.requiringNew().call(() -> locked(rows, described, header, in));
  }

  private Product describe(ListedRow row, ListedRow.Texts texts) {
    return describe.describe(
        new Listing(row.sku(), texts.title(), texts.description(), texts.brand(), texts.model(), texts.section(), null, row.vat().orElseThrow(), 0));
  }

  private Tally locked(List<ListedRow> rows, Map<Sku, Product> described, Header header, Circumstances in) {
    products.waitForOtherImports();
    var known = listedProducts.lockListed(rows.stream().map(ListedRow::sku).toList());
    var merged = rows.stream().map(row -> MergeRow.merge(row, described.get(row.sku()), known.get(row.sku()), header, in)).toList();
    var next = merged.stream().filter(MergeRow.Merged.class::isInstance).map(m -> ((MergeRow.Merged) m)).toList();
    var settled = listedProducts.settle(next.stream().map(MergeRow.Merged::listed).filter(l -> l.stockAsOf() != null && l.stocked().held() > 0).toList());
    var changes = new Changes(new ArrayList<>(), new ArrayList<>());
    var tally = Tally.NONE;
    for (var one : next) {
      tally = tally.plus(apply(one, known.get(one.listed().stocked().sku()), settled.getOrDefault(one.listed().stocked().sku(), 0), changes));
    }
    listedProducts.saveListed(changes.written);
    outbox.addAll(changes.published);
    return rejecting(tally, merged.stream().filter(MergeRow.Refused.class::isInstance).map(m -> ((MergeRow.Refused) m).rejection()).toList());
  }

  private record Changes(List<Listed> written, List<ProductChanged> published) {}

  private Tally apply(MergeRow.Merged one, Listed known, int settled, Changes changes) {
    var listed = one.listed().with(new Stocked(one.listed().product(), one.listed().stocked().held() - settled));
    var same = known != null && known.product().saysTheSameAs(listed.product()) && settled == 0;
    if (!same) {
      listed = listed.with(new Stocked(listed.product().withVersion(known == null ? 1 : known.product().version() + 1), listed.stocked().held()));
      changes.published.add(listed.stocked().changed(clock.instant()));
    }
    if (!listed.equals(known)) {
      changes.written.add(listed);
    }
    return new Tally(
        known == null ? 1 : 0, known != null && !same ? 1 : 0, same ? 1 : 0, onRequest(listed), withoutRate(listed), one.outdated() ? 1 : 0, List.of());
  }

  private static int onRequest(Listed listed) {
    return listed.listPrice() == null ? 1 : 0;
  }

  private static Map<String, Integer> withoutRate(Listed listed) {
    ListPrice price = listed.listPrice();
    return price != null && listed.rate() == null ? Map.of(price.currency(), 1) : Map.of();
  }

  private static Tally rejecting(Tally tally, List<Rejection> rejected) {
    return new Tally(tally.loaded(), tally.updated(), tally.unchanged(), tally.onRequest(), tally.withoutRate(), tally.outdated(), rejected);
  }
}
