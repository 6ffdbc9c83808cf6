package com.microcom.catalog.importing;

import com.microcom.catalog.products.ListPrice;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import java.time.Instant;
import java.util.Optional;

/**
 * A row that can be taken. What the list has no column for is empty, and stays as it is in the catalogue.
 *
 * @param texts empty = the list only brings stock or prices of known products
 * @param price empty = no column; otherwise a price or "on request" @param stock units on hand
 * @param stockAsOf as the row says; null = it does not
 */
record ListedRow(
    long row, Sku sku, Optional<Texts> texts, Optional<Asked> price, Optional<VatRate> vat, Optional<Integer> stock, Instant stockAsOf, Optional<Boolean> visible) {

  /** @param section the list's own heading */
  record Texts(String title, String description, String brand, String model, String section) {}

  /** @param price null = on request */
  record Asked(ListPrice price) {}
}
