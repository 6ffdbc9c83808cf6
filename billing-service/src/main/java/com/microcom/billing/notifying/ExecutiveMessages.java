package com.microcom.billing.notifying;

import com.microcom.billing.orders.BillingOrder;
import com.microcom.billing.orders.OrderState;
import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.orders.Buyer;
import com.microcom.contracts.orders.OrderLine;
import com.microcom.contracts.orders.Payment;
import com.microcom.contracts.text.ArgentineFormat;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;

/** What an executive is told of an order, in Spanish. */
final class ExecutiveMessages {
  private static final String TEMPLATE = "aviso_ejecutivo";

  /** A line takes up to 140 characters: with these the text stays below WhatsApp's 4096. */
  private static final int LINES_SHOWN = 20;

  private static final int TITLE_SHOWN = 80;

  private final ZoneId zone;
  private final URI publicUrl;

  /** @param publicUrl of this service, or null */
  ExecutiveMessages(ZoneId zone, URI publicUrl) {
    this.zone = zone;
    this.publicUrl = publicUrl;
  }

  MessageOutbound orderConfirmed(MessageId id, ContactId executive, BillingOrder order, Instant now) {
    return message(id, executive, order, text(order), resumen(order), now);
  }

  /** The order has ended, and the management system has it. @param reference its number there */
  MessageOutbound orderVoided(MessageId id, ContactId executive, BillingOrder order, String reference, Instant now) {
    return message(id, executive, order, voided(order, reference), voidedInShort(order, reference), now);
  }

  /** @param reason as the gateway says it */
  MessageOutbound documentUndelivered(MessageId id, ContactId executive, BillingOrder order, String reason, Instant now) {
    var confirmed = order.order();
    var text =
        """
        *La prefactura %s no le llegó al cliente*
        Pedido %s de %s, por %s. El pedido sigue en pie, reservado hasta %s.
        Motivo: %s
        Qué hacer: mandale vos la prefactura (%s). Ya le avisamos que se la envía una persona."""
            .formatted(
                order.number(),
                confirmed.number(),
                customer(confirmed.buyer()),
                ArgentineFormat.money(confirmed.total()),
                ArgentineFormat.dateTime(order.validUntil(), zone),
                reason,
                whereItIs(order));
    var resumen =
        "la prefactura %s del pedido %s de %s no se pudo enviar (%s): mandásela vos (%s)"
            .formatted(order.number(), confirmed.number(), customer(confirmed.buyer()), reason, whereItIs(order));
    return message(id, executive, order, text, resumen, now);
  }

  private String whereItIs(BillingOrder order) {
    return publicUrl == null ? "documento " + order.documentId() : publicUrl.toString().replaceAll("/+$", "") + "/documents/" + order.documentId();
  }

  private static MessageOutbound message(MessageId id, ContactId executive, BillingOrder order, String text, String resumen, Instant now) {
    // A template's variable takes no line breaks.
    var template = new OutboundContent.Template(TEMPLATE, Map.of("resumen", resumen), null);
    return new MessageOutbound(id, executive, Purpose.NOTIFICATION, null, "order:" + order.id(), new OutboundContent.Text(text), template, now, null);
  }

  private static String voided(BillingOrder order, String reference) {
    return """
        *Pedido %s anulado*: %s
        Cliente: %s
        Total: %s

        Ya está cargado en el sistema de gestión como *%s*. Anulalo ahí: la mercadería se liberó."""
        .formatted(
            order.order().number(), why(order), customer(order.order().buyer()), ArgentineFormat.money(order.order().total()), reference);
  }

  private static String voidedInShort(BillingOrder order, String reference) {
    return "pedido %s de %s anulado (%s), anulá %s en el sistema de gestión"
        .formatted(order.order().number(), customer(order.order().buyer()), why(order), reference);
  }

  private static String why(BillingOrder order) {
    return order.state() == OrderState.EXPIRED ? "venció sin pago" : "se canceló";
  }

  private String text(BillingOrder order) {
    var confirmed = order.order();
    return """
        *Pedido %s confirmado*
        Cliente: %s

        %s

        *Total: %s*
        Pago: %s
        Prefactura %s, válida hasta %s"""
        .formatted(
            confirmed.number(),
            customer(confirmed.buyer()),
            lines(order),
            ArgentineFormat.money(confirmed.total()),
            payment(confirmed.payment()),
            order.number(),
            ArgentineFormat.dateTime(order.validUntil(), zone));
  }

  private static String resumen(BillingOrder order) {
    var confirmed = order.order();
    return "pedido %s de %s, %s, por %s, prefactura %s"
        .formatted(
            confirmed.number(),
            customer(confirmed.buyer()),
            counted(confirmed.lines().size(), "producto"),
            ArgentineFormat.money(confirmed.total()),
            order.number());
  }

  private static String lines(BillingOrder order) {
    var lines = order.order().lines();
    var shown = lines.stream().limit(LINES_SHOWN).map(ExecutiveMessages::line).collect(Collectors.joining("\n"));
    var more = lines.size() - LINES_SHOWN;
    return more > 0 ? shown + "\n… y " + counted(more, "producto") + " más" : shown;
  }

  private static String line(OrderLine line) {
    var title = line.title().length() > TITLE_SHOWN ? line.title().substring(0, TITLE_SHOWN - 1) + "…" : line.title();
    return "• %s × %s: %s".formatted(ArgentineFormat.integer(line.quantity()), title, ArgentineFormat.money(line.total()));
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String customer(Buyer buyer) {
    var name = buyer.name() == null || buyer.name().isBlank() ? "sin nombre" : buyer.name();
    return "%s (%s)".formatted(name.strip(), buyer.address().value());
  }

  private static String payment(Payment payment) {
    return switch (payment) {
      case Payment.Cash() -> "contado";
      case Payment.Financed(var quote) ->
          "%d cuotas, la primera de %s, total financiado %s"
              .formatted(
                  quote.instalments().size(), ArgentineFormat.money(quote.instalments().getFirst().amount()), ArgentineFormat.money(quote.total()));
    };
  }
}
