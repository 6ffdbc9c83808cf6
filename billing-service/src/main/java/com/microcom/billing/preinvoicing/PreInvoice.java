package com.microcom.billing.preinvoicing;

import com.microcom.billing.orders.BillingOrder;
import com.microcom.billing.orders.PreInvoiceNumber;
import com.microcom.contracts.orders.OrderSnapshot;
import java.time.Instant;

/** All that is printed: the same pre-invoice prints the same figures, whenever it is printed. */
public record PreInvoice(PreInvoiceNumber number, OrderSnapshot order, Instant issuedAt, Instant validUntil) {
  /** @param order with a number */
  static PreInvoice of(BillingOrder order) {
    return new PreInvoice(order.number(), order.order(), order.numberedAt(), order.validUntil());
  }

  /** As the buyer sees it. */
  public String fileName() {
    return "Prefactura-" + number + ".pdf";
  }
}
