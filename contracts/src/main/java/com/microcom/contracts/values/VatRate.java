package com.microcom.contracts.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Argentine VAT (IVA) in per cent, 0..100, without trailing zeros: {@code "21"}, {@code "10.5"}. Rates in force: 0, 2.5, 5, 10.5,
 * 21 and 27 (AFIP/ARCA WSFEv1, table of Iva ids); informatics usually pays 10.5.
 */
public record VatRate(@JsonValue String percent) {
  public static final VatRate GENERAL = new VatRate("21");
  public static final VatRate REDUCED = new VatRate("10.5");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public VatRate {
    var value = new BigDecimal(percent);
    if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new IllegalArgumentException("A VAT rate is between 0 and 100: " + percent);
    }
    percent = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  public BigDecimal asPercent() {
    return new BigDecimal(percent);
  }

  /** The net part of a price that includes this VAT, rounded HALF_UP to cents; VAT is the price minus it. */
  public Money netOf(Money priceWithVat) {
    var divisor = BigDecimal.ONE.add(asPercent().movePointLeft(2));
    return new Money(priceWithVat.amount().divide(divisor, 2, RoundingMode.HALF_UP), priceWithVat.currency());
  }
}
