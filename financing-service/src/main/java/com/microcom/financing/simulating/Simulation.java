package com.microcom.financing.simulating;

import com.microcom.contracts.orders.FinancingQuote;
import com.microcom.contracts.values.Money;

/** What a simulation comes to: a quote, or the limit that the request is beyond. */
public sealed interface Simulation {
  record Quoted(FinancingQuote quote) implements Simulation {}

  /** @param max the most instalments in force */
  record TooManyInstalments(int max) implements Simulation {}

  /** @param min the fewest instalments in force */
  record TooFewInstalments(int min) implements Simulation {}

  record AmountOutOfRange(Money min, Money max) implements Simulation {}

  /** No table is valid today for this currency. */
  record NoRates(String currency) implements Simulation {}
}
