package com.microcom.contracts.orders;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How the buyer said the order will be paid. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Payment.Cash.class, name = "cash"),
  @JsonSubTypes.Type(value = Payment.Financed.class, name = "financed")
})
public sealed interface Payment {
  /** In one payment, at list price. */
  record Cash() implements Payment {}

  record Financed(FinancingQuote quote) implements Payment {}
}
