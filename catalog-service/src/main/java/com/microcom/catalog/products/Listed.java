package com.microcom.catalog.products;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A product with what only its lists know.
 *
 * @param source whose list brought it
 * @param listPrice null = on request
 * @param rate pesos per unit with which the price was made; null = there was none
 * @param stockAsOf the units on hand are true as of then; null = nobody said
 */
public record Listed(Stocked stocked, String source, ListPrice listPrice, BigDecimal rate, Instant stockAsOf) {
  public Product product() {
    return stocked.product();
  }

  /** Same list data, another state of the product and of the units held. */
  public Listed with(Stocked newStocked) {
    return new Listed(newStocked, source, listPrice, rate, stockAsOf);
  }
}
