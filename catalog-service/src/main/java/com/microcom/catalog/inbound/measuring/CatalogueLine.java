package com.microcom.catalog.inbound.measuring;

import com.microcom.catalog.products.DescribeProduct;
import com.microcom.catalog.products.Listing;
import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * A product of a measuring file. Its {@code attrs} and {@code category} are not read: they say what the service has to find out.
 *
 * @param priceArs what a buyer is shown; null = on request
 * @param priceUsd the same in dollars, where a list has both: it gives the exchange rate of the run and nothing else
 */
record CatalogueLine(Sku sku, String brand, String model, String title, String description, BigDecimal priceArs, BigDecimal priceUsd, int stock) {
  CatalogueLine {
    Objects.requireNonNull(sku, "sku is missing");
    Objects.requireNonNull(title, "title is missing");
    brand = Objects.requireNonNullElse(brand, "");
    model = Objects.requireNonNullElse(model, "");
    description = Objects.requireNonNullElse(description, "");
  }

  /** As an import would store it. */
  Stocked stored(DescribeProduct describe) {
    var price = priceArs == null || priceArs.signum() <= 0 ? null : Money.ars(priceArs);
    return new Stocked(describe.describe(new Listing(sku, title, description, brand, model, "", price, VatRate.GENERAL, stock)), 0);
  }

  /** Pesos per dollar of this line; empty if it does not have both prices. */
  Optional<BigDecimal> dollar() {
    return priceArs == null || priceUsd == null || priceUsd.signum() <= 0 ? Optional.empty() : Optional.of(priceArs.divide(priceUsd, 2, RoundingMode.HALF_UP));
  }

  /** All that the plain yardstick reads. */
  String text() {
    return String.join(" ", title, description, brand, model);
  }
}
