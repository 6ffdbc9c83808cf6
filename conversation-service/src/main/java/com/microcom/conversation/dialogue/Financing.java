package com.microcom.conversation.dialogue;

import com.microcom.contracts.orders.FinancingQuote;
import com.microcom.contracts.rest.FinancingApi;
import com.microcom.contracts.values.Money;

/** financing-service as the dialogue sees it: the only one that calculates instalments. */
public interface Financing {
  Quoting quote(Money amount, int instalments);

  /** What can be offered without knowing the amount. */
  Remote<FinancingApi.Plans> plans();

  /** The answer to a request for a quote. */
  sealed interface Quoting {
    record Quoted(FinancingQuote quote) implements Quoting {}

    /** {@code financing.too-many-instalments} */
    record TooMany(int max) implements Quoting {}

    /** {@code financing.too-few-instalments} */
    record TooFew(int min) implements Quoting {}

    /** {@code financing.amount-out-of-range}, {@code financing.no-rates}: there is no plan for this. @param detail for the buyer, in Spanish */
    record NoPlan(String detail) implements Quoting {}

    /** @param why for logs, in English */
    record Unavailable(String why) implements Quoting {}
  }
}
