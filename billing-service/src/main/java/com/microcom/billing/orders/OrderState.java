package com.microcom.billing.orders;

/** Where an order is in billing; {@link #code()} is what other services see. */
public enum OrderState {
  /** Numbered; its document is about to be printed. */
  RESERVED("reserved"),
  PRE_INVOICED("pre-invoiced"),
  PAID("paid"),
  INVOICED("invoiced"),
  EXPIRED("expired"),
  CANCELLED("cancelled");

  private final String code;

  OrderState(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
