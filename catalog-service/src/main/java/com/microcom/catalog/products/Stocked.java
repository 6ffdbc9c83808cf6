package com.microcom.catalog.products;

import com.microcom.contracts.events.ProductChanged;
import com.microcom.contracts.rest.CatalogApi;
import com.microcom.contracts.values.Sku;
import java.time.Instant;

/** A product with the units that orders hold. @param held units of active reservations */
public record Stocked(Product product, int held) {

  /** Units that can be sold now. A list may bring less stock than is reserved; nobody is offered negative units. */
  public int available() {
    return Math.max(0, product.onHand() - held);
  }

  public Sku sku() {
    return product.sku();
  }

  public ProductChanged changed(Instant at) {
    var p = product;
    return new ProductChanged(
        p.sku(), p.version(), p.title(), p.brand(), p.model(), p.kind(), p.price(), p.vat(), available(), p.visible(), at);
  }

  public CatalogApi.Product offered() {
    var p = product;
    return new CatalogApi.Product(
        p.sku(), p.title(), p.brand(), p.model(), p.kind(), p.price(), p.vat(), available(), p.feature(), p.certainAttributes());
  }
}
