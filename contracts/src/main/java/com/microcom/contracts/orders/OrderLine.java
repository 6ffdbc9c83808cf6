package com.microcom.contracts.orders;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;

/**
 * @param title as it was shown to the buyer
 * @param quantity units, at least 1
 * @param unitPrice final price of one unit, VAT included
 */
public record OrderLine(Sku sku, String title, int quantity, Money unitPrice, VatRate vat) {
  public OrderLine {
    if (quantity < 1) {
      throw new IllegalArgumentException("A line has at least one unit: " + sku + " " + quantity);
    }
  }

  /** VAT included. */
  @JsonIgnore
  public Money total() {
    return unitPrice.times(quantity);
  }
}
