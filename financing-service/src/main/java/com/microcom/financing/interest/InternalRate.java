package com.microcom.financing.interest;

import com.microcom.contracts.values.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The internal rate of return of money received today and paid back in equal periods: what the loan really costs. */
public final class InternalRate {
  private InternalRate() {}

  /** @return the rate of one period, a fraction; 0 if no more is paid than was received */
  public static BigDecimal perPeriod(Money received, List<Money> payments) {
    var paid = payments.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (paid.compareTo(received.amount()) <= 0) {
      return BigDecimal.ZERO;
    }
    // With r = paid/received every payment is worth less than its share of what was received, so the zero lies below it.
    var high = paid.divide(received.amount(), MathContext.DECIMAL128);
    return Roots.zeroOfFalling(rate -> presentValue(payments, rate).subtract(received.amount()), BigDecimal.ZERO, high);
  }

  private static BigDecimal presentValue(List<Money> payments, BigDecimal rate) {
    var growth = BigDecimal.ONE.add(rate);
    var value = BigDecimal.ZERO;
    for (var payment : payments.reversed()) {
      value = value.add(payment.amount()).divide(growth, MathContext.DECIMAL128);
    }
    return value;
  }
}
