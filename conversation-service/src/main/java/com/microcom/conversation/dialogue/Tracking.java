package com.microcom.conversation.dialogue;

import static com.microcom.contracts.text.ArgentineFormat.dateTime;
import static com.microcom.contracts.text.ArgentineFormat.money;

import com.microcom.contracts.rest.BillingApi;
import com.microcom.conversation.ordering.PlacedOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** "¿Cómo va mi pedido?": billing knows those that were reserved, the conversation those that are still on their way. */
final class Tracking {
  private final Orders orders;
  private final Terms terms;

  Tracking(Orders orders, Terms terms) {
    this.orders = orders;
    this.terms = terms;
  }

  void addTo(Actions actions) {
    actions.add("track", Set.of("told", "none", "unavailable"), this::track);
  }

  private Outcome track(Turn turn) {
    return switch (orders.of(turn.conversation().contactId())) {
      case Remote.Answered<List<BillingApi.Order>>(var found) -> told(turn, found);
      case Remote.Unavailable<List<BillingApi.Order>> u -> Outcome.of("unavailable")
          .with("orders", turn.conversation().orders().stream().findFirst().map(this::own).orElse(""));
    };
  }

  /** The one he named, or the newest: it may be too young for billing to know it. */
  private Outcome told(Turn turn, List<BillingApi.Order> found) {
    var number = turn.slots().orderNumber();
    var named = number == null ? List.<BillingApi.Order>of() : found.stream().filter(o -> digits(o.number()).equals(digits(number))).toList();
    var lines = new ArrayList<String>();
    if (!named.isEmpty()) {
      lines.add(line(named.getFirst()));
    } else {
      turn.conversation().orders().stream().limit(1).filter(o -> found.stream().noneMatch(f -> f.orderId().equals(o.orderId()))).map(this::own).forEach(lines::add);
      found.stream().limit(lines.isEmpty() ? 1 : 0).map(this::line).forEach(lines::add);
    }
    return lines.isEmpty() ? Outcome.of("none") : Outcome.of("told").with("orders", String.join("\n", lines));
  }

  private String line(BillingApi.Order order) {
    var said = switch (order.state()) {
      case "pre-invoiced" -> "reservado hasta el " + dateTime(order.validUntil(), terms.zone()) + ", con prefactura"
          + (order.preInvoiceNumber() == null ? "" : " " + order.preInvoiceNumber()) + ". Falta el pago.";
      case "paid" -> "pagado. Falta la factura, que te llega por acá.";
      case "invoiced" -> "pagado y facturado.";
      case "expired" -> "vencido sin pago: el stock quedó liberado.";
      case "cancelled" -> "cancelado.";
      default -> "en preparación.";
    };
    return "Pedido *" + order.number() + "* por " + money(order.total()) + ": " + said;
  }

  String own(PlacedOrder order) {
    var said = switch (order.state()) {
      case RESERVING -> "estoy reservando el stock; enseguida te aviso.";
      case RESERVED -> "confirmado y reservado hasta el " + dateTime(order.reservedUntil(), terms.zone()) + ".";
      case REJECTED -> "no se pudo reservar el stock.";
      case CANCELLED -> "cancelado.";
      case EXPIRED -> "vencido sin pago.";
    };
    return (order.number() == null ? "Tu pedido" : "Pedido *" + order.number() + "*") + " por " + money(order.total()) + ": " + said;
  }

  private static String digits(String number) {
    return number.toUpperCase(Locale.ROOT).replaceAll("\\D", "").replaceFirst("^0+", "");
  }
}
