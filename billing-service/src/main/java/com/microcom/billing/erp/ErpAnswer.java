package com.microcom.billing.erp;

/** What came of one try to post an order. */
public sealed interface ErpAnswer {
  /** @param reference the order's number in the management system */
  record Accepted(String reference) implements ErpAnswer {}

  /** The management system does not want this order as it is; trying again changes nothing. */
  record Refused(String reason) implements ErpAnswer {}

  /** It could not answer, or its answer is no answer; later it may. */
  record Unavailable(String reason) implements ErpAnswer {}
}
