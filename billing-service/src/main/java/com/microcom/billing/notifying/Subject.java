package com.microcom.billing.notifying;

/** What of an order an executive is told; each once. */
public enum Subject {
  ORDER_CONFIRMED,
  /** Its pre-invoice could not be sent to the buyer: somebody has to. */
  DOCUMENT_UNDELIVERED,
  /** It was cancelled or has expired, and stands in the management system: somebody has to take it out there. */
  ORDER_VOIDED
}
