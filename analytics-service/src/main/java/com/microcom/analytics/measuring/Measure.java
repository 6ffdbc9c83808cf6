package com.microcom.analytics.measuring;

import java.util.function.LongBinaryOperator;

/** What is counted per business day; the README's table says how each is defined. */
public enum Measure {
  TURNS,
  NOT_UNDERSTOOD,
  HAND_OFFS,
  ORDERS_CONFIRMED,
  ORDERS_RESERVED,
  ORDERS_REJECTED,
  PRE_INVOICES,
  RESPONSES,
  RESPONSE_MILLIS_TOTAL,
  RESPONSE_MILLIS_MAX(Math::max),
  SURVEYS_SENT,
  SURVEY_ANSWERS,
  SURVEYS_COMPLETED,
  CUSTOMERS_RECOVERED,
  CONTACTS,
  BUYERS;

  private final LongBinaryOperator merging;

  Measure() {
    this(Long::sum);
  }

  /** @param merging commutative and associative, so that the order in which events arrive does not matter */
  Measure(LongBinaryOperator merging) {
    this.merging = merging;
  }

  long merge(long one, long other) {
    return merging.applyAsLong(one, other);
  }
}
