package com.microcom.contracts.rest;

import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.DocumentId;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.OrderId;
import java.time.Instant;

/**
 * What billing-service answers: {@code GET /orders/{id}} and {@code GET /orders?contactId=} ({@link Order}, newest first) and
 * {@code GET /documents/{id}} (the bytes, {@code Content-Type} and {@code Content-Disposition} set).
 */
public interface BillingApi {
  /**
   * @param number for people
   * @param state stable code: {@code reserved} (its document is being printed), {@code pre-invoiced}, {@code paid}, {@code invoiced}, {@code expired}, {@code cancelled}
   * @param erpState stable code: {@code pending}, {@code posted}, {@code rejected}, {@code withdrawn} (it ended before it was posted)
   * @param preInvoiceNumber null before it is issued
   */
  record Order(
      OrderId orderId,
      String number,
      ContactId contactId,
      String state,
      String erpState,
      String erpReference,
      Money total,
      String preInvoiceNumber,
      DocumentId preInvoiceId,
      Instant validUntil,
      Instant confirmedAt) {}
}
