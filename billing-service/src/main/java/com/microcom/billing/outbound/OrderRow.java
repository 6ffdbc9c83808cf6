package com.microcom.billing.outbound;

import com.microcom.billing.orders.BillingOrder;
import com.microcom.billing.orders.OrderState;
import com.microcom.billing.orders.PreInvoiceNumber;
import com.microcom.contracts.Wire;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.DocumentId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

@Entity
@Table(name = "billing_order")
class OrderRow extends PanacheEntityBase {
  @Id UUID orderId;
  String number;
  UUID contactId;
  @Enumerated(EnumType.STRING) OrderState state;
  @ColumnTransformer(write = "?::jsonb") String snapshot;
  Instant validUntil;
  Instant confirmedAt;
  Long preInvoiceNumber;
  Instant numberedAt;
  UUID preInvoiceId;

  static OrderRow of(BillingOrder order) {
    var row = new OrderRow();
    row.orderId = order.id().value();
    row.number = order.order().number();
    row.snapshot = new String(Wire.write(order.order()), StandardCharsets.UTF_8);
    row.confirmedAt = order.order().confirmedAt();
    row.preInvoiceNumber = order.number() == null ? null : order.number().value();
    row.numberedAt = order.numberedAt();
    row.update(order);
    return row;
  }

  /** What may change in an order's life; the snapshot and the number never do. */
  void update(BillingOrder order) {
    contactId = order.contactId().value();
    state = order.state();
    validUntil = order.validUntil();
    preInvoiceId = order.documentId() == null ? null : order.documentId().value();
  }

  BillingOrder order() {
    return new BillingOrder(
        read(),
        new ContactId(contactId),
        state,
        validUntil,
        preInvoiceNumber == null ? null : new PreInvoiceNumber(preInvoiceNumber),
        numberedAt,
        preInvoiceId == null ? null : new DocumentId(preInvoiceId));
  }

  private OrderSnapshot read() {
    try {
      return Wire.read(snapshot.getBytes(StandardCharsets.UTF_8), OrderSnapshot.class);
    } catch (Wire.UnreadableException e) {
      throw new IllegalStateException("Order " + orderId + " was stored in another form", e);
    }
  }
}
