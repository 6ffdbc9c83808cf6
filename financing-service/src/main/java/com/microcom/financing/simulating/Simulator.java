package com.microcom.financing.simulating;

import com.microcom.contracts.orders.FinancingQuote;
import com.microcom.contracts.orders.FinancingQuote.Instalment;
import com.microcom.contracts.rest.FinancingApi.Plan;
import com.microcom.contracts.values.Money;
import com.microcom.financing.interest.FrenchLoan;
import com.microcom.financing.interest.InternalRate;
import com.microcom.financing.rates.RateTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/** The whole calculation: same table, amount and number of instalments, same quote. */
public final class Simulator {
  private Simulator() {}

  public static Simulation simulate(RateTable table, Money amount, int instalments) {
    var terms = table.terms();
    if (!amount.currency().equals(terms.minAmount().currency())) {
      return new Simulation.NoRates(amount.currency());
    }
    if (instalments > terms.maxInstalments()) {
      return new Simulation.TooManyInstalments(terms.maxInstalments());
    }
    if (instalments < terms.minInstalments()) {
      return new Simulation.TooFewInstalments(terms.minInstalments());
    }
    if (amount.compareTo(terms.minAmount()) < 0 || amount.compareTo(terms.maxAmount()) > 0) {
      return new Simulation.AmountOutOfRange(terms.minAmount(), terms.maxAmount());
    }
    return new Simulation.Quoted(quote(table, terms.planFor(instalments), amount, instalments));
  }

  private static FinancingQuote quote(RateTable table, Plan plan, Money amount, int count) {
    var terms = table.terms();
    var monthly = terms.convention().monthlyRate(plan.tna());
    var instalments = new FrenchLoan(amount, count, monthly, terms.vatOnInterest()).instalments();
    return new FinancingQuote(
        plan.name(),
        table.version(),
        plan.tna(),
        percent(terms.convention().annualised(monthly)),
        totalCost(table, amount, instalments, i -> i.capital().plus(i.interest())),
        totalCost(table, amount, instalments, Instalment::amount),
        amount,
        instalments,
        instalments.stream().map(Instalment::amount).reduce(Money.zero(amount.currency()), Money::plus),
        terms.validUntil());
  }

  /** CFTEA: the internal rate of what is paid, per year (BCRA, Com. A 3052). */
  private static BigDecimal totalCost(RateTable table, Money received, List<Instalment> instalments, Function<Instalment, Money> paid) {
    var monthly = InternalRate.perPeriod(received, instalments.stream().map(paid).toList());
    return percent(table.terms().convention().annualised(monthly));
  }

  private static BigDecimal percent(BigDecimal fraction) {
    return fraction.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
  }
}
