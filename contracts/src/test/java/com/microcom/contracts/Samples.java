package com.microcom.contracts;

import com.microcom.contracts.events.*;
import com.microcom.contracts.orders.*;
import com.microcom.contracts.values.*;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One event of every kind, with every optional part filled in at least once. */
final class Samples {
  private static final Instant AT = Instant.parse("2026-11-22T21:30:00.123Z");
  private static final ContactId ANA = ContactId.of("019aabcd-0000-7000-8000-000000000001");
  private static final OrderId ORDER = OrderId.of("019aabcd-0000-7000-8000-000000000002");
  private static final DocumentId PDF = DocumentId.of("019aabcd-0000-7000-8000-000000000003");
  private static final MessageId MESSAGE = MessageId.of("019aabcd-0000-7000-8000-000000000004");
  private static final CampaignId CAMPAIGN = CampaignId.of("019aabcd-0000-7000-8000-000000000005");
  private static final Address PHONE = new Address(Channel.WHATSAPP, "5491155550001");
  private static final Sku SKU = new Sku("CAM-001");
  private static final Consent.Proof PROOF = new Consent.Proof("word", "no me manden más mensajes", MESSAGE, AT);

  private Samples() {}

  static List<Event> all() {
    return List.of(
        new ContactChanged(ANA, 2, "Ana", List.of(PHONE, new Address(Channel.WHATSAPP, "AR.abc123")), null, AT),
        new MessageInbound(
            MESSAGE, ANA, PHONE, "wamid-1", "Ana", new InboundContent.Reply("confirm:3", "Confirmar"),
            new MessageInbound.InReplyTo(MESSAGE, Purpose.REPLY, "turn-1"), AT, AT),
        new ExecutiveActivity("evt-1", ANA, ExecutiveActivity.Kind.WROTE, "agent-7", "Hola, te ayudo yo", AT),
        new MessageOutbound(
            MESSAGE, ANA, Purpose.NOTIFICATION, null, "order:" + ORDER, new OutboundContent.Document(PDF, "Prefactura.pdf", "Tu prefactura"),
            new OutboundContent.Template("prefactura_emitida", Map.of("numero", "PF-00000123"), PDF), AT, AT.plusSeconds(86_400)),
        new MessageStatus(MESSAGE, ANA, Purpose.CAMPAIGN, "survey:1", MessageStatus.State.FAILED, "131026", "Sin WhatsApp", AT),
        new ConversationTurn(
            MESSAGE.value(), ANA, Channel.WHATSAPP, List.of(MESSAGE), "sales", 1, "idle", "browsing", List.of("PRODUCT_QUERY"), 0.93,
            List.of("search"), ConversationTurn.Outcome.ANSWERED, List.of("xyz"), AT, AT.plusMillis(300)),
        new ConversationOwnership(ANA, 4, ConversationOwnership.Owner.EXECUTIVE, "agent-7", "evt-1", AT),
        new WorkItemChanged(
            WorkItemId.of("019aabcd-0000-7000-8000-000000000006"), ANA, 1, WorkItemChanged.State.OPENED, "asked-for-human", "Ana pide una persona",
            null, AT),
        new ProductChanged(SKU, 7, "Cámara bala 2 MP", "Hikvision", "DS-2CE16D0T", "camera-analog", Money.ars("45900"), VatRate.GENERAL, 12, true, AT),
        new OrderConfirmed(order()),
        new OrderCancelled(ORDER, ANA, "buyer", AT),
        new StockReserved(order(), AT.plusSeconds(172_800), AT),
        new StockRejected(
            order(), List.of(new StockRejected.Shortage(SKU, "Cámara bala 2 MP", 2, 1, List.of(
                new Alternative(new Sku("CAM-002"), "Cámara bala 4 MP", Money.ars("61900"), 8, "mismo formato, 4 MP en vez de 2 MP")))), AT),
        new StockReleased(ORDER, "cancelled", AT),
        new PreInvoiceIssued(ORDER, ANA, PDF, "PF-00000123", "ab".repeat(32), order().total(), AT.plusSeconds(172_800), AT),
        new PaymentReceived(ORDER, ANA, "mercadopago", "998877", order().total(), AT),
        new InvoiceIssued(ORDER, ANA, PDF, "B 0001-00000123", "cd".repeat(32), order().total(), AT),
        new OrderExpired(ORDER, ANA, AT),
        new ErpPosted(ORDER, "ERP-000001", 2, AT),
        new ErpRejected(ORDER, "cliente inexistente", false, 1, AT),
        new SurveySent(CAMPAIGN, ANA, "reactivacion", 1, AT),
        new SurveyAnswer(CAMPAIGN, ANA, "reactivacion", 1, "rubro", "sameTrade", "yes", "Sí, sigo", AT),
        new SurveyFinished(CAMPAIGN, ANA, "completed", 4, AT),
        new CustomerRecovered(CAMPAIGN, ANA, ORDER, AT),
        new ConsentRequested(ANA, Consent.OPTED_OUT, PROOF, AT),
        new ConsentChanged(ANA, 1, Consent.OPTED_OUT, PROOF, AT),
        new DailyMetrics(
            LocalDate.parse("2026-11-22"), 41, 2, 3, 7, 6, 1, Money.ars("1258803.00"), 6, 41, 61_500, 3_900, 10, 6, 2, 1, 19, 5));
  }

  static OrderSnapshot order() {
    var lines =
        List.of(
            new OrderLine(SKU, "Cámara bala 2 MP", 2, Money.ars("45900"), VatRate.GENERAL),
            new OrderLine(new Sku("HDD-2TB"), "Disco WD Purple 2 TB", 1, Money.ars("118000.50"), VatRate.REDUCED));
    return new OrderSnapshot(
        ORDER, "P-000123", new Buyer(ANA, "Ana", PHONE, "20123456786"), lines, Money.ars("209800.50"), new Payment.Financed(quote()), 3, AT);
  }

  private static FinancingQuote quote() {
    return new FinancingQuote(
        "hasta-3", 1, new BigDecimal("69"), new BigDecimal("95.60"), new BigDecimal("95.60"), new BigDecimal("124.15"), Money.ars("100"),
        List.of(new FinancingQuote.Instalment(1, Money.ars("100"), Money.ars("5.75"), Money.ars("1.21"), Money.ars("106.96"))),
        Money.ars("106.96"), LocalDate.parse("2026-12-31"));
  }
}
