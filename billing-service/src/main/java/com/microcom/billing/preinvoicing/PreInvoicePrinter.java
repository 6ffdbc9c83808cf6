package com.microcom.billing.preinvoicing;

/** Makes the PDF. */
public interface PreInvoicePrinter {
  /** Takes tens of milliseconds once warm; safe to call from several threads. */
  byte[] print(PreInvoice preInvoice);
}
