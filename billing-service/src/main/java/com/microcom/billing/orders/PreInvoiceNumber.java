package com.microcom.billing.orders;

/** Consecutive, without gaps; for people {@code PF-00000123}. */
public record PreInvoiceNumber(long value) {
  public PreInvoiceNumber {
    if (value < 1) {
      throw new IllegalArgumentException("Pre-invoices are numbered from 1: " + value);
    }
  }

  @Override
  public String toString() {
    return "PF-%08d".formatted(value);
  }
}
