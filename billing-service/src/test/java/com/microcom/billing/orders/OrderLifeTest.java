package com.microcom.billing.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.billing.SampleOrders;
import com.microcom.contracts.values.DocumentId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderLifeTest {
  private static final Instant END = Instant.parse("2026-11-22T21:30:00Z");
  private static final DocumentId DOCUMENT = new DocumentId(UUID.randomUUID());

  @Test
  void a_reserved_order_is_pre_invoiced_by_its_document() {
    var order = in(OrderState.RESERVED);

    assertThat(order.lacksDocument()).isTrue();
    assertThat(order.withDocument(DOCUMENT).state()).isEqualTo(OrderState.PRE_INVOICED);
    assertThat(order.withDocument(DOCUMENT).lacksDocument()).isFalse();
  }

  @Test
  void a_number_that_was_taken_gets_its_document_even_if_the_order_was_cancelled() {
    var cancelled = in(OrderState.RESERVED).cancelled();

    assertThat(cancelled.lacksDocument()).isTrue();
    assertThat(cancelled.withDocument(DOCUMENT).state()).isEqualTo(OrderState.CANCELLED);
  }

  @Test
  void only_what_was_offered_and_not_paid_expires_from_the_last_instant_on() {
    assertThat(in(OrderState.PRE_INVOICED).expiresAt(END.minusMillis(1))).isFalse();
    assertThat(in(OrderState.PRE_INVOICED).expiresAt(END)).isTrue();
    assertThat(in(OrderState.PAID).expiresAt(END)).isFalse();
    assertThat(in(OrderState.CANCELLED).expiresAt(END)).isFalse();
  }

  @Test
  void money_is_not_undone_by_a_cancellation_nor_is_an_expiry() {
    assertThat(in(OrderState.PAID).mayBeCancelled()).isFalse();
    assertThat(in(OrderState.INVOICED).mayBeCancelled()).isFalse();
    assertThat(in(OrderState.PRE_INVOICED).cancelled().state()).isEqualTo(OrderState.CANCELLED);
    assertThat(in(OrderState.EXPIRED).cancelled().state()).isEqualTo(OrderState.EXPIRED);
  }

  private static BillingOrder in(OrderState state) {
    var order = SampleOrders.cash();
    return new BillingOrder(order, order.buyer().contactId(), state, END, new PreInvoiceNumber(1), SampleOrders.CONFIRMED, null);
  }
}
