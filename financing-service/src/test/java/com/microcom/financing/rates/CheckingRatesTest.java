package com.microcom.financing.rates;

import static com.microcom.financing.Tables.plan;
import static com.microcom.financing.Tables.terms;
import static com.microcom.financing.interest.MonthlyConvention.TNA_OVER_12;
import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.rest.FinancingApi.Plan;
import com.microcom.contracts.values.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckingRatesTest {
  @Test
  void a_proper_table_has_no_fault() {
    assertThat(RateTermsRules.faultsOf(terms())).isEmpty();
  }

  @Test
  void everything_that_is_missing_is_named() {
    var faults = RateTermsRules.faultsOf(new RateTerms(null, null, null, null, null, null, null));

    assertThat(faults)
        .extracting(FieldFault::field)
        .containsExactly("validFrom", "validUntil", "minAmount", "maxAmount", "convention", "vatOnInterest", "plans");
  }

  @Test
  void ranges_must_follow_one_another() {
    assertThat(faultsOf(plan("A", 1, 3, "50"), plan("B", 5, 6, "50"))).containsExactly("plans[1].fromInstalments");
    assertThat(faultsOf(plan("A", 1, 3, "50"), plan("B", 3, 6, "50"))).containsExactly("plans[1].fromInstalments");
    assertThat(faultsOf(plan("A", 0, 3, "50"))).containsExactly("plans[0].fromInstalments");
    assertThat(faultsOf(plan("A", 6, 3, "50"))).containsExactly("plans[0].toInstalments");
    assertThat(faultsOf(plan("A", 1, 49, "50"))).containsExactly("plans[0].toInstalments");
  }

  @Test
  void a_rate_is_between_nothing_and_two_hundred() {
    assertThat(faultsOf(plan("A", 1, 3, "-0.01"))).containsExactly("plans[0].tna");
    assertThat(faultsOf(plan("A", 1, 3, "200.01"))).containsExactly("plans[0].tna");
    assertThat(faultsOf(plan("A", 1, 3, "69.12345"))).containsExactly("plans[0].tna");
    assertThat(faultsOf(new Plan("A", 1, 3, null))).containsExactly("plans[0].tna");
    assertThat(faultsOf(new Plan(" ", 1, 3, BigDecimal.TEN))).containsExactly("plans[0].name");
  }

  @Test
  void amounts_and_dates_must_be_in_order() {
    var good = terms();
    var backwards = good.valid(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 11, 30));
    var amounts = new RateTerms(good.validFrom(), good.validUntil(), Money.ars("999"), Money.ars("998"), good.convention(), good.vatOnInterest(), good.plans());

    assertThat(fields(backwards)).containsExactly("validUntil");
    assertThat(fields(amounts)).containsExactly("minAmount", "maxAmount");
  }

  private static List<String> faultsOf(Plan... plans) {
    return fields(terms(TNA_OVER_12, plans));
  }

  private static List<String> fields(RateTerms terms) {
    return RateTermsRules.faultsOf(terms).stream().map(FieldFault::field).toList();
  }
}
