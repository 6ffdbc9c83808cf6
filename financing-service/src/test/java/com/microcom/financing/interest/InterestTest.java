package com.microcom.financing.interest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.VatRate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterestTest {
  @Test
  void the_monthly_rate_follows_the_convention() {
    assertThat(percent(MonthlyConvention.TNA_OVER_12.monthlyRate(new BigDecimal("69")), 4)).isEqualTo("5.7500");
    assertThat(percent(MonthlyConvention.TNA_30_365.monthlyRate(new BigDecimal("69")), 4)).isEqualTo("5.6712");
  }

  @Test
  void the_effective_annual_rate_compounds_the_periods_of_the_convention() {
    assertThat(tea(MonthlyConvention.TNA_OVER_12)).isEqualTo("95.60");
    assertThat(tea(MonthlyConvention.TNA_30_365)).isEqualTo("95.65");
  }

  @Test
  void a_root_is_exact_to_thirty_digits() {
    var root = Roots.root(new BigDecimal("2"), 6);

    assertThat(root.pow(6, MathContext.DECIMAL128).subtract(new BigDecimal("2")).abs()).isLessThan(new BigDecimal("1E-30"));
  }

  @Test
  void the_internal_rate_of_one_payment_a_period_later_is_its_surcharge() {
    var rate = InternalRate.perPeriod(Money.ars("1000"), List.of(Money.ars("1100")));

    assertThat(percent(rate, 6)).isEqualTo("10.000000");
  }

  @Test
  void what_is_paid_back_without_surcharge_costs_nothing() {
    var third = Money.ars("100");

    assertThat(InternalRate.perPeriod(Money.ars("300"), List.of(third, third, third))).isZero();
  }

  @Test
  void the_last_instalment_absorbs_the_rounding_of_an_interest_free_plan() {
    var loan = new FrenchLoan(Money.ars("1000"), 3, BigDecimal.ZERO, VatRate.GENERAL).instalments();

    assertThat(loan).extracting(i -> i.amount().amount().toPlainString()).containsExactly("333.33", "333.33", "333.34");
  }

  private static String tea(MonthlyConvention convention) {
    return percent(convention.annualised(convention.monthlyRate(new BigDecimal("69"))), 2);
  }

  private static String percent(BigDecimal fraction, int digits) {
    return fraction.movePointRight(2).setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }
}
