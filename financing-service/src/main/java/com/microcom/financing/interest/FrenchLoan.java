package com.microcom.financing.interest;

import com.microcom.contracts.orders.FinancingQuote.Instalment;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.VatRate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A loan by the French system: equal capital + interest in every instalment; VAT is charged on the interest, so what the buyer
 * pays falls from one instalment to the next. Every figure is rounded HALF_UP to cents; the last instalment absorbs what the
 * rounding left over, so that the capitals add up to the principal exactly.
 *
 * @param monthlyRate a fraction, 0 or more
 */
public record FrenchLoan(Money principal, int count, BigDecimal monthlyRate, VatRate vatOnInterest) {

  public List<Instalment> instalments() {
    var level = level();
    var balance = principal;
    var result = new ArrayList<Instalment>(count);
    for (int number = 1; number <= count; number++) {
      var interest = balance.times(monthlyRate);
      var capital = number == count ? balance : level.minus(interest);
      result.add(instalment(number, capital, interest));
      balance = balance.minus(capital);
    }
    return List.copyOf(result);
  }

  private Instalment instalment(int number, Money capital, Money interest) {
    var vat = interest.times(vatOnInterest.asPercent().movePointLeft(2));
    return new Instalment(number, capital, interest, vat, capital.plus(interest).plus(vat));
  }

  /** {@code P · i · (1+i)^n / ((1+i)^n - 1)}; without interest simply {@code P / n}. */
  private Money level() {
    var amount = principal.amount();
    if (monthlyRate.signum() == 0) {
      return new Money(amount.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128), principal.currency());
    }
    var growth = BigDecimal.ONE.add(monthlyRate).pow(count, MathContext.DECIMAL128);
    var level = amount.multiply(monthlyRate).multiply(growth).divide(growth.subtract(BigDecimal.ONE), MathContext.DECIMAL128);
    return new Money(level, principal.currency());
  }
}
