package com.microcom.contracts.rest;

import com.microcom.contracts.values.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What financing-service answers: {@code POST /simulations} ({@link Simulate} → {@code FinancingQuote}, or 422 with code
 * {@code financing.too-many-instalments}, {@code financing.too-few-instalments}, {@code financing.amount-out-of-range},
 * {@code financing.no-rates}; {@code params} name the limit) and {@code GET /plans} ({@link Plans}).
 */
public interface FinancingApi {
  /** @param instalments 1 or more; how many are allowed says the table */
  record Simulate(Money amount, int instalments) {}

  /** @param usual numbers of instalments to offer as buttons, ascending */
  record Plans(long tableVersion, int maxInstalments, List<Integer> usual, LocalDate validUntil, List<Plan> plans) {}

  /** @param tna per cent */
  record Plan(String name, int fromInstalments, int toInstalments, BigDecimal tna) {}
}
