package com.microcom.billing.preinvoicing;

import com.microcom.billing.orders.BillingOrder;
import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.text.ArgentineFormat;
import com.microcom.contracts.values.MessageId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** What the buyer is told, in Spanish. */
final class BuyerMessages {
  private static final String TEMPLATE = "prefactura_emitida";

  private final ZoneId zone;

  BuyerMessages(ZoneId zone) {
    this.zone = zone;
  }

  /** The document itself; outside the 24 h window the template that carries it. */
  MessageOutbound preInvoice(MessageId id, BillingOrder order, Document document, Instant now) {
    var total = ArgentineFormat.money(order.order().total());
    var validity = ArgentineFormat.dateTime(order.validUntil(), zone);
    var caption =
        "Prefactura %s de tu pedido %s por %s. Válida hasta %s; adentro está cómo pagar."
            .formatted(document.number(), order.order().number(), total, validity);
    var fields = Map.of("nombre", buyerName(order), "numero", document.number(), "total", total, "vencimiento", validity);
    return new MessageOutbound(
        id,
        order.contactId(),
        Purpose.NOTIFICATION,
        null,
        "order:" + order.id(),
        new OutboundContent.Document(document.id(), document.fileName(), caption),
        new OutboundContent.Template(TEMPLATE, fields, document.id()),
        now,
        null);
  }

  /** Instead of the document, which could not be sent; only free text, since no template says this. */
  MessageOutbound undelivered(MessageId id, BillingOrder order, Instant now) {
    var text =
        "Tu pedido *%s* está confirmado y reservado hasta el %s, pero no pudimos mandarte la prefactura %s por este chat. Una persona de nuestro equipo te la envía; no hace falta que hagas nada."
            .formatted(order.order().number(), ArgentineFormat.dateTime(order.validUntil(), zone), order.number());
    return new MessageOutbound(
        id, order.contactId(), Purpose.NOTIFICATION, null, "order:" + order.id(), new OutboundContent.Text(text), null, now, null);
  }

  private static String buyerName(BillingOrder order) {
    var name = order.order().buyer().name();
    return name == null || name.isBlank() ? "cliente" : name;
  }
}
