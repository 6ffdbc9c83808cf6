package com.microcom.catalog.search;

import com.microcom.contracts.values.Money;

/** Final prices, both ends included; null = open. */
public record PriceRange(Money min, Money max) {
  public static final PriceRange ANY = new PriceRange(null, null);

  public boolean isOpen() {
    return min == null && max == null;
  }
}
