package com.microcom.analytics.reporting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.microcom.contracts.events.DailyMetrics;
import com.microcom.contracts.values.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A day's figures and what follows from them.
 *
 * @param responseMillisAverage rounded to the millisecond; null on a day without answers
 * @param conversionPercent buyers per 100 contacts, one decimal, HALF_UP; null on a day without contacts
 * @param averageOrder total of the reserved orders by their number; null on a day without orders
 */
public record DailyReport(
    @JsonUnwrapped DailyMetrics metrics, Long responseMillisAverage, BigDecimal conversionPercent, Money averageOrder) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public static DailyReport of(DailyMetrics metrics) {
    return new DailyReport(
        metrics,
        metrics.responses() == 0 ? null : divide(metrics.responseMillisTotal(), metrics.responses(), 0).longValueExact(),
        metrics.contacts() == 0 ? null : percent(metrics.buyers(), metrics.contacts()),
        metrics.ordersReserved() == 0 ? null : average(metrics.ordersTotal(), metrics.ordersReserved()));
  }

  private static BigDecimal percent(long part, long whole) {
    return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }

  private static BigDecimal divide(long total, long count, int scale) {
    return BigDecimal.valueOf(total).divide(BigDecimal.valueOf(count), scale, RoundingMode.HALF_UP);
  }

  private static Money average(Money total, long count) {
    return new Money(total.amount().divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP), total.currency());
  }
}
