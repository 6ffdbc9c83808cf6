package com.microcom.financing;

import com.microcom.contracts.rest.FinancingApi.Plan;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.VatRate;
import com.microcom.financing.interest.MonthlyConvention;

import com.microcom.financing.rates.RateTable;
import com.microcom.financing.rates.RateTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Tables to test with. */
public final class Tables {
  private Tables() {}

  /** 2 to 6 instalments at 62 %, 7 to 18 at 69 %, from $ 10.000 to $ 20.000.000, TNA / 12. */
  public static RateTerms terms() {
    return terms(MonthlyConvention.TNA_OVER_12, plan("Corto", 2, 6, "62"), plan("Largo", 7, 18, "69"));
  }

  public static RateTerms terms(MonthlyConvention convention, Plan... plans) {
    return new RateTerms(
        LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31), Money.ars("10000"), Money.ars("20000000"), convention, VatRate.GENERAL, List.of(plans));
  }

  public static Plan plan(String name, int from, int to, String tna) {
    return new Plan(name, from, to, new BigDecimal(tna));
  }

  public static RateTable version(long version, RateTerms terms) {
    return new RateTable(version, terms, "rest", Instant.parse("2026-11-01T12:00:00Z"));
  }
}
