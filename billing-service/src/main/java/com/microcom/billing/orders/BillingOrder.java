package com.microcom.billing.orders;

import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.DocumentId;
import com.microcom.contracts.values.OrderId;
import java.time.Instant;

/**
 * An order from its reservation on.
 *
 * @param contactId who it belongs to now (contacts merge); the snapshot keeps who confirmed it
 * @param number null if the order was cancelled before it could be numbered
 * @param documentId of the pre-invoice; null until it is printed
 */
public record BillingOrder(
    OrderSnapshot order,
    ContactId contactId,
    OrderState state,
    Instant validUntil,
    PreInvoiceNumber number,
    Instant numberedAt,
    DocumentId documentId) {

  public OrderId id() {
    return order.orderId();
  }

  /** A number that was taken gets its document even if the order has ended meanwhile: no gap in the file either. */
  public boolean lacksDocument() {
    return number != null && documentId == null;
  }

  public BillingOrder withDocument(DocumentId document) {
    return with(state == OrderState.RESERVED ? OrderState.PRE_INVOICED : state, document);
  }

  /** The buyer counts on it: reserved with its document, paid or not. */
  public boolean stands() {
    return state == OrderState.PRE_INVOICED || state == OrderState.PAID || state == OrderState.INVOICED;
  }

  public boolean expiresAt(Instant now) {
    return (state == OrderState.RESERVED || state == OrderState.PRE_INVOICED) && !now.isBefore(validUntil);
  }

  public BillingOrder expired() {
    return with(OrderState.EXPIRED, documentId);
  }

  /** Money that came in is not undone by a cancellation: what is paid stays paid, and a person decides. */
  public boolean mayBeCancelled() {
    return state == OrderState.RESERVED || state == OrderState.PRE_INVOICED || state == OrderState.EXPIRED;
  }

  /** What has expired stays expired. */
  public BillingOrder cancelled() {
    return with(state == OrderState.EXPIRED ? state : OrderState.CANCELLED, documentId);
  }

  private BillingOrder with(OrderState newState, DocumentId document) {
    return new BillingOrder(order, contactId, newState, validUntil, number, numberedAt, document);
  }
}
