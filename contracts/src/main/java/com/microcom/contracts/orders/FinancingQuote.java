package com.microcom.contracts.orders;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.microcom.contracts.values.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A simulated loan, as financing-service calculated it; nobody else calculates.
 *
 * @param plan name of the plan in the rate table
 * @param tableVersion version of the rate table it came from
 * @param tna nominal annual rate, per cent; rates travel as strings, like money
 * @param tea effective annual rate, per cent
 * @param cftea total financial cost, effective annual, without VAT, per cent
 * @param cfteaWithVat the same with VAT on interest, which is what a final consumer pays
 * @param principal what is financed (the order's total)
 * @param instalments in order; their amounts add up to {@code total} to the cent
 * @param validUntil last day of the rate, business zone
 */
public record FinancingQuote(
    String plan,
    long tableVersion,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tna,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tea,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal cftea,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal cfteaWithVat,
    Money principal,
    List<Instalment> instalments,
    Money total,
    LocalDate validUntil) {

  /** @param amount capital + interest + VAT on interest: what the buyer pays */
  public record Instalment(int number, Money capital, Money interest, Money vatOnInterest, Money amount) {}
}
