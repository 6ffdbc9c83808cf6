package com.microcom.conversation.dialogue;

import com.microcom.contracts.orders.FinancingQuote;
import com.microcom.contracts.orders.FinancingQuote.Instalment;
import com.microcom.contracts.rest.FinancingApi.Plan;
import com.microcom.contracts.rest.FinancingApi.Plans;
import com.microcom.contracts.values.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Believable figures that add up; the real ones are financing-service's. */
final class FinancingFixture implements Financing {
  private static final LocalDate VALID = LocalDate.of(2026, 12, 31);
  boolean isDown;

  @Override
  public Quoting quote(Money amount, int n) {
    if (isDown) {
      return new Quoting.Unavailable("down");
    }
    return n > 18 ? new Quoting.TooMany(18) : n < 2 ? new Quoting.TooFew(2) : new Quoting.Quoted(loan(amount, n));
  }

  /** 3 % a month on the whole sum. */
  private static FinancingQuote loan(Money principal, int n) {
    var total = principal.times(BigDecimal.ONE.add(new BigDecimal("0.03").multiply(BigDecimal.valueOf(n))));
    var each = Money.ars(total.amount().divide(BigDecimal.valueOf(n), 2, RoundingMode.DOWN));
    var instalments = new ArrayList<Instalment>();
    for (int i = 1; i <= n; i++) {
      var amount = i < n ? each : total.minus(each.times(n - 1));
      instalments.add(new Instalment(i, amount, Money.ars("0"), Money.ars("0"), amount));
    }
    return new FinancingQuote("Tarjeta", 1, new BigDecimal("69"), new BigDecimal("95.6"), new BigDecimal("95.6"), new BigDecimal("122.41"),
        principal, List.copyOf(instalments), total, VALID);
  }

  @Override
  public Remote<Plans> plans() {
    return isDown ? new Remote.Unavailable<>("down")
        : Remote.of(new Plans(1, 18, List.of(3, 6, 9, 12), VALID, List.of(new Plan("Tarjeta", 2, 18, new BigDecimal("69")))));
  }
}
