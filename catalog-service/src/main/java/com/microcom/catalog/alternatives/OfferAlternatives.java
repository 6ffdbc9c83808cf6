package com.microcom.catalog.alternatives;

import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.catalog.products.Product;
import com.microcom.catalog.products.Products;
import com.microcom.contracts.orders.Alternative;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** One to three products in stock that can stand in for one that is not. */
@ApplicationScoped
public class OfferAlternatives {
  public static final int MOST = 3;

  private final Products products;
  private final Alternatives alternatives;

  public OfferAlternatives(Products products, Vocabulary vocabulary) {
    this.products = products;
    this.alternatives = new Alternatives(vocabulary);
  }

  /** Best first; empty if nothing fits. @param quantity units that each must have in stock */
  public List<Alternative> to(Product wanted, int quantity, int limit) {
    if (wanted.kind().equals(Product.OTHER)) {
      return List.of();
    }
    return alternatives.of(wanted, products.inStock(wanted.kind(), quantity), limit);
  }
}
