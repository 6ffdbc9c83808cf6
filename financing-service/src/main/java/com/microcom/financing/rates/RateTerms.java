package com.microcom.financing.rates;

import com.microcom.contracts.rest.FinancingApi.Plan;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.VatRate;
import com.microcom.financing.interest.MonthlyConvention;
import java.time.LocalDate;
import java.util.List;

/**
 * What the company writes. As it arrives, anything may be missing or wrong: {@link RateTermsRules} names it, and only terms
 * without a fault are published.
 *
 * @param validFrom first day, business zone
 * @param validUntil last day, business zone
 * @param minAmount least that is financed, VAT included
 * @param plans ranges of instalments without gap or overlap, ascending; TNA in per cent
 */
public record RateTerms(
    LocalDate validFrom,
    LocalDate validUntil,
    Money minAmount,
    Money maxAmount,
    MonthlyConvention convention,
    VatRate vatOnInterest,
    List<Plan> plans) {

  public RateTerms valid(LocalDate from, LocalDate until) {
    return new RateTerms(from, until, minAmount, maxAmount, convention, vatOnInterest, plans);
  }

  public int minInstalments() {
    return plans.getFirst().fromInstalments();
  }

  public int maxInstalments() {
    return plans.getLast().toInstalments();
  }

  public Plan planFor(int instalments) {
    return plans.stream().filter(plan -> instalments <= plan.toInstalments()).findFirst().orElseThrow();
  }

  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && !day.isAfter(validUntil);
  }
}
