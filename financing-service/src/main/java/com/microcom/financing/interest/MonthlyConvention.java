package com.microcom.financing.interest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.MathContext;

/** How a nominal annual rate (TNA) becomes the rate of one instalment; banks differ, so the rate table says which. */
public enum MonthlyConvention {
  /** TNA / 12; a year has 12 periods. */
  @JsonProperty("tna-over-12")
  TNA_OVER_12(1, 12),
  /** TNA · 30 / 365; a year has 365/30 periods. */
  @JsonProperty("tna-30-365")
  TNA_30_365(30, 365);

  private final int part;
  private final int year;

  /** One period is {@code part / year} of a year. */
  MonthlyConvention(int part, int year) {
    this.part = part;
    this.year = year;
  }

  /** @param tna per cent @return a fraction: 0.0575 for 69 % under TNA / 12 */
  public BigDecimal monthlyRate(BigDecimal tna) {
    return tna.movePointLeft(2).multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(year), MathContext.DECIMAL128);
  }

  /** The effective annual rate of a monthly one: {@code (1 + monthly)^(year / part) - 1}. Both are fractions. */
  public BigDecimal annualised(BigDecimal monthly) {
    var growth = BigDecimal.ONE.add(monthly).pow(year, MathContext.DECIMAL128);
    return Roots.root(growth, part).subtract(BigDecimal.ONE);
  }
}
