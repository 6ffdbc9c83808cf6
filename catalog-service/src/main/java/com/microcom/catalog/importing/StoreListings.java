package com.microcom.catalog.importing;

import com.microcom.catalog.products.DescribeProduct;
import com.microcom.catalog.products.Listing;
import com.microcom.catalog.products.Product;
import com.microcom.catalog.products.Products;
import com.microcom.catalog.products.Stocked;
import com.microcom.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Stores a batch of a list: new and changed products are written and published in one transaction, the others left alone. */
@ApplicationScoped
public class StoreListings {
  private final DescribeProduct describe;
  private final Products products;
  private final Outbox outbox;
  private final Clock clock;

  public StoreListings(DescribeProduct describe, Products products, Outbox outbox, Clock clock) {
    this.describe = describe;
    this.products = products;
    this.outbox = outbox;
    this.clock = clock;
  }

  record Tally(int loaded, int updated, int unchanged) {
    Tally plus(Tally other) {
      return new Tally(loaded + other.loaded, updated + other.updated, unchanged + other.unchanged);
    }
  }

  @Transactional
  Tally store(List<Listing> batch) {
    products.waitForOtherImports();
    var known = products.lock(batch.stream().map(Listing::sku).toList());
    return batch.stream().map(l -> store(describe.describe(l), known.get(l.sku()))).reduce(new Tally(0, 0, 0), Tally::plus);
  }

  private Tally store(Product listed, Stocked known) {
    if (known != null && known.product().saysTheSameAs(listed)) {
      keepEvidence(known.product(), listed);
      return new Tally(0, 0, 1);
    }
    var next = new Stocked(listed.withVersion(known == null ? 1 : known.product().version() + 1), known == null ? 0 : known.held());
    products.save(next.product());
    outbox.add(next.changed(clock.instant()));
    return known == null ? new Tally(1, 0, 0) : new Tally(0, 1, 0);
  }

  /** Another heading, or another way to the same values: nobody has to hear of it. */
  private void keepEvidence(Product known, Product listed) {
    if (!known.evidence().equals(listed.evidence())) {
      products.save(listed.withVersion(known.version()));
    }
  }
}
