package com.microcom.billing.erp;

import com.microcom.billing.orders.BillingOrder;
import com.microcom.contracts.orders.Buyer;
import com.microcom.contracts.orders.OrderLine;
import com.microcom.contracts.orders.OrderTotals;
import com.microcom.contracts.orders.Payment;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.OrderId;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import java.time.Instant;
import java.util.List;

/**
 * The order as it is posted to the management system.
 *
 * @param number for people
 * @param validUntil until when price and stock hold for an unpaid order
 */
public record ErpOrder(
    OrderId orderId,
    String number,
    String preInvoiceNumber,
    Customer customer,
    List<Line> lines,
    OrderTotals totals,
    Payment payment,
    Instant confirmedAt,
    Instant validUntil) {

  /** @param name may be null @param address on WhatsApp @param taxId digits, or null */
  public record Customer(ContactId contactId, String name, String address, String taxId) {}

  /** @param unitPrice and @param total include VAT */
  public record Line(Sku sku, String title, int quantity, Money unitPrice, VatRate vat, Money total) {}

  static ErpOrder of(BillingOrder billed) {
    var order = billed.order();
    return new ErpOrder(
        order.orderId(),
        order.number(),
        billed.number().toString(),
        customer(billed.contactId(), order.buyer()),
        order.lines().stream().map(ErpOrder::line).toList(),
        OrderTotals.of(order.lines()),
        order.payment(),
        order.confirmedAt(),
        billed.validUntil());
  }

  private static Customer customer(ContactId contact, Buyer buyer) {
    return new Customer(contact, buyer.name(), buyer.address().value(), buyer.taxId());
  }

  private static Line line(OrderLine line) {
    return new Line(line.sku(), line.title(), line.quantity(), line.unitPrice(), line.vat(), line.total());
  }
}
