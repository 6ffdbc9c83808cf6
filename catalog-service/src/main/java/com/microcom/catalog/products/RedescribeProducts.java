package com.microcom.catalog.products;

import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Reads the catalogue's titles again when there is a newer lexicon. Products that come out as they were only note the version;
 * those that changed get a new version of their own and are published.
 */
@ApplicationScoped
public class RedescribeProducts {
  /** Rows are locked for one batch at a time: orders and imports wait milliseconds. */
  private static final int BATCH = 250;

  private final DescribeProduct describe;
  private final Vocabulary vocabulary;
  private final Products products;
  private final Descriptions descriptions;
  private final Outbox outbox;
  private final Clock clock;

  public RedescribeProducts(DescribeProduct describe, Vocabulary vocabulary, Products products, Descriptions descriptions, Outbox outbox, Clock clock) {
    this.describe = describe;
    this.vocabulary = vocabulary;
    this.products = products;
    this.descriptions = descriptions;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** @param read how many were described again @param changed how many of them came out otherwise */
  public record Tally(int read, int changed) {
    public Tally plus(Tally other) {
      return new Tally(read + other.read, changed + other.changed);
    }
  }

  /** How many are still as an older lexicon described them. */
  public long left() {
    return descriptions.countBefore(describe.lexiconVersion());
  }

  @Transactional
  public Tally nextBatch() {
    products.waitForOtherImports();
    var batch = products.lock(descriptions.before(describe.lexiconVersion(), BATCH)).values();
    return batch.stream().map(this::again).reduce(new Tally(0, 0), Tally::plus);
  }

  private Tally again(Stocked stocked) {
    var before = stocked.product();
    var after = describe.describe(listing(before)).withVisible(before.visible()).withVersion(before.version());
    if (after.saysTheSameAs(before)) {
      products.save(after);
      return new Tally(1, 0);
    }
    var next = new Stocked(after.withVersion(before.version() + 1), stocked.held());
    products.save(next.product());
    outbox.add(next.changed(clock.instant()));
    return new Tally(1, 1);
  }

  private Listing listing(Product product) {
    var listed = product.evidence().listed();
    return new Listing(
        product.sku(), product.title(), product.description(), listed.brand(), listed.model(), section(product, listed), product.price(), product.vat(), product.onHand());
  }

  /** From before headings were kept: the kind that the heading helped to find speaks for it. */
  private String section(Product product, Evidence.Listed listed) {
    var unknown = product.evidence().lexicon() == 0 && listed.section().isEmpty() && !product.kind().equals(Product.OTHER);
    return unknown ? vocabulary.lexicon().plural(List.of(product.kind())) : listed.section();
  }
}
