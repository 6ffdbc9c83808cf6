package com.microcom.billing.notifying;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.billing.SampleOrders;
import com.microcom.billing.orders.BillingOrder;
import com.microcom.billing.orders.OrderState;
import com.microcom.billing.orders.PreInvoiceNumber;
import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.OutboundContent.Text;
import com.microcom.contracts.orders.Buyer;
import com.microcom.contracts.orders.OrderLine;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.orders.OrderTotals;
import com.microcom.contracts.orders.Payment;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.Channel;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.DocumentId;
import com.microcom.contracts.values.MessageId;
import com.microcom.contracts.values.OrderId;
import com.microcom.contracts.values.VatRate;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TellingExecutivesTest {
  private static final UUID ID = UUID.fromString("019aabcd-0000-7000-8000-000000000002");

  private final ExecutiveMessages messages = new ExecutiveMessages(ZoneId.of("America/Argentina/Buenos_Aires"), URI.create("https://billing.example/"));

  @Test
  void the_notice_says_who_bought_what_for_how_much() {
    var message = message(order("Ana", SampleOrders.twoLines(), new Payment.Cash()));

    assertThat(((Text) message.content()).text())
        .isEqualTo(
            """
            *Pedido P-000123 confirmado*
            Cliente: Ana (5491155550001)

            • 4 × Cámara bala Hikvision DS-2CE16D0T-IRF 2 MP, IR 25 m, IP67: $ 183.600,00
            • 1 × Disco WD Purple 2 TB para videovigilancia: $ 98.765,43

            *Total: $ 282.365,43*
            Pago: contado
            Prefactura PF-00000007, válida hasta 22/11/2026 18:30""");
    assertThat(message.outsideWindow().fields())
        .containsEntry("resumen", "pedido P-000123 de Ana (5491155550001), 2 productos, por $ 282.365,43, prefactura PF-00000007");
    assertThat(message.correlationId()).isEqualTo("order:" + ID);
  }

  @Test
  void instalments_are_named() {
    var lines = SampleOrders.twoLines();

    var message = message(order("Ana", lines, SampleOrders.financed(OrderTotals.of(lines).total(), 12)));

    assertThat(((Text) message.content()).text()).contains("Pago: 12 cuotas, la primera de $ 35.630,45, total financiado $ 427.565,43");
  }

  @Test
  void a_long_order_is_shortened_and_says_so() {
    var line = SampleOrders.line("S", "x".repeat(500), 999_999, "99999999.99", VatRate.GENERAL);

    var message = message(order(null, Collections.nCopies(60, line), new Payment.Cash()));

    assertThat(((Text) message.content()).text()).contains("Cliente: sin nombre", "… y 40 productos más").hasSizeLessThan(4096);
  }

  @Test
  void a_document_that_never_arrived_is_told_with_the_reason_and_what_to_do() {
    var order = billed(order("Ana", SampleOrders.twoLines(), new Payment.Cash()));

    var message = messages.documentUndelivered(new MessageId(ID), new ContactId(ID), order, "file-refused, HTTP 413", SampleOrders.CONFIRMED);

    assertThat(((Text) message.content()).text())
        .isEqualTo(
            """
            *La prefactura PF-00000007 no le llegó al cliente*
            Pedido P-000123 de Ana (5491155550001), por $ 282.365,43. El pedido sigue en pie, reservado hasta 22/11/2026 18:30.
            Motivo: file-refused, HTTP 413
            Qué hacer: mandale vos la prefactura (https://billing.example/documents/019aabcd-0000-7000-8000-000000000002). Ya le avisamos que se la envía una persona.""");
    assertThat(message.outsideWindow().fields())
        .containsEntry(
            "resumen",
            "la prefactura PF-00000007 del pedido P-000123 de Ana (5491155550001) no se pudo enviar (file-refused, HTTP 413): mandásela vos (https://billing.example/documents/019aabcd-0000-7000-8000-000000000002)");
  }

  private MessageOutbound message(OrderSnapshot order) {
    return messages.orderConfirmed(new MessageId(ID), new ContactId(ID), billed(order), SampleOrders.CONFIRMED);
  }

  private static BillingOrder billed(OrderSnapshot order) {
    return new BillingOrder(
        order, order.buyer().contactId(), OrderState.PRE_INVOICED, Instant.parse("2026-11-22T21:30:00Z"), new PreInvoiceNumber(7),
        SampleOrders.CONFIRMED, new DocumentId(ID));
  }

  private static OrderSnapshot order(String name, List<OrderLine> lines, Payment payment) {
    var buyer = new Buyer(new ContactId(ID), name, new Address(Channel.WHATSAPP, "5491155550001"), null);
    return SampleOrders.order(new OrderId(ID), "P-000123", buyer, lines, payment);
  }
}
