package com.microcom.catalog.products;

import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.VatRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A price as the company's list writes it.
 *
 * @param amount more than zero, at most four decimals @param currency ISO 4217 @param vatIncluded whether VAT is in it
 */
public record ListPrice(BigDecimal amount, String currency, boolean vatIncluded) {
  private static final int DECIMALS = 4;

  /** More is a slip of the pen, or of the rate. */
  private static final BigDecimal HIGHEST = new BigDecimal("1e12");

  public ListPrice {
    Objects.requireNonNull(currency);
    amount = amount.setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  /**
   * The final price in pesos, VAT included, rounded HALF_UP to cents once, at the end.
   *
   * @param pesosPer pesos per unit of each currency, today; without the list's currency there is no price
   */
  public Optional<Money> inPesos(VatRate vat, Map<String, BigDecimal> pesosPer) {
    return rate(pesosPer)
        .map(rate -> amount.multiply(rate).multiply(vatIncluded ? BigDecimal.ONE : BigDecimal.ONE.add(vat.asPercent().movePointLeft(2))))
        .map(Money::ars)
        .filter(Money::isPositive)
        .filter(price -> price.amount().compareTo(HIGHEST) <= 0);
  }

  /** Pesos per unit of the list's currency; a peso is one. */
  public Optional<BigDecimal> rate(Map<String, BigDecimal> pesosPer) {
    return currency.equals(Money.ARS) ? Optional.of(BigDecimal.ONE) : Optional.ofNullable(pesosPer.get(currency));
  }
}
