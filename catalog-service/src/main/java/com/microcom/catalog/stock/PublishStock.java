package com.microcom.catalog.stock;

import com.microcom.catalog.products.Products;
import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.values.Sku;
import com.microcom.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/** Tells everybody what can be sold now of products whose reservations changed, each change with a version of its own. */
@ApplicationScoped
public class PublishStock {
  private final Products products;
  private final Outbox outbox;

  public PublishStock(Products products, Outbox outbox) {
    this.products = products;
    this.outbox = outbox;
  }

  /** @param before locked and as they were @param change of the units held, per SKU: positive = held, negative = released */
  void changed(Map<Sku, Stocked> before, Map<Sku, Integer> change, Instant at) {
    change.forEach((sku, units) -> {
      var product = before.get(sku).product();
      var next = new Stocked(product.withVersion(product.version() + 1), before.get(sku).held() + units);
      products.save(next.product());
      outbox.add(next.changed(at));
    });
  }
}
