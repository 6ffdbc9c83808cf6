package com.microcom.financing.outbound;

import com.microcom.contracts.rest.FinancingApi.Plan;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.VatRate;
import com.microcom.financing.interest.MonthlyConvention;
import com.microcom.financing.rates.RateTable;
import com.microcom.financing.rates.RateTerms;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "rate_table")
class RateTableRow extends PanacheEntityBase {
  @Id long version;
  LocalDate validFrom;
  LocalDate validUntil;
  BigDecimal minAmount;
  BigDecimal maxAmount;
  String currency;
  @Enumerated(EnumType.STRING) MonthlyConvention convention;
  BigDecimal vatOnInterest;
  String origin;
  String sourceDigest;
  Instant publishedAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "rate_plan", joinColumns = @JoinColumn(name = "version"))
  @OrderBy("fromInstalments")
  List<PlanRow> plans = new ArrayList<>();

  @Embeddable
  static class PlanRow {
    String name;
    int fromInstalments;
    int toInstalments;
    @Column(precision = 9, scale = 4) BigDecimal tna;
  }

  static RateTableRow of(RateTable table, String sourceDigest) {
    var terms = table.terms();
    var row = new RateTableRow();
    row.version = table.version();
    row.validFrom = terms.validFrom();
    row.validUntil = terms.validUntil();
    row.minAmount = terms.minAmount().amount();
    row.maxAmount = terms.maxAmount().amount();
    row.currency = terms.minAmount().currency();
    row.convention = terms.convention();
    row.vatOnInterest = terms.vatOnInterest().asPercent();
    row.origin = table.origin();
    row.sourceDigest = sourceDigest;
    row.publishedAt = table.publishedAt();
    terms.plans().forEach(plan -> row.plans.add(planRow(plan)));
    return row;
  }

  private static PlanRow planRow(Plan plan) {
    var row = new PlanRow();
    row.name = plan.name();
    row.fromInstalments = plan.fromInstalments();
    row.toInstalments = plan.toInstalments();
    row.tna = plan.tna();
    return row;
  }

  RateTable table() {
    var terms =
        new RateTerms(
            validFrom,
            validUntil,
            new Money(minAmount, currency),
            new Money(maxAmount, currency),
            convention,
            new VatRate(vatOnInterest.toPlainString()),
            plans.stream().map(p -> new Plan(p.name, p.fromInstalments, p.toInstalments, plain(p.tna))).toList());
    return new RateTable(version, terms, origin, publishedAt);
  }

  /** 69.0000 → 69, but 100 and not 1E+2. */
  private static BigDecimal plain(BigDecimal value) {
    var stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
