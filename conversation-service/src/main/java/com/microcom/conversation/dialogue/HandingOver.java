package com.microcom.conversation.dialogue;

import com.microcom.contracts.text.ArgentineFormat;
import com.microcom.conversation.ordering.CartLine;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** To a person, with what he needs to know. */
final class HandingOver {
  private final Tracking tracking;

  HandingOver(Tracking tracking) {
    this.tracking = tracking;
  }

  void addTo(Actions actions) {
    actions.add("hand-over", Set.of("done"), this::handOver);
  }

  private Outcome handOver(Turn turn, Map<String, Object> args) {
    var reason = String.valueOf(args.get("reason"));
    turn.effect(new Effect.HandOff(reason, briefing(turn, reason)));
    return Outcome.of("done");
  }

  private String briefing(Turn turn, String reason) {
    var conversation = turn.conversation();
    var text = new StringBuilder(why(reason)).append('.');
    if (conversation.buyerName() != null) {
      text.append("\nComprador: ").append(conversation.buyerName());
    }
    said(turn, text);
    if (conversation.focus() != null) {
      conversation.shown().item(conversation.focus()).ifPresent(i -> text.append("\nProducto del que se hablaba: ").append(i.product().title()));
    }
    if (!conversation.cart().isEmpty()) {
      text.append("\nCarrito (").append(ArgentineFormat.money(conversation.cart().total())).append("): ")
          .append(conversation.cart().lines().stream().map(HandingOver::line).collect(Collectors.joining("; ")));
    }
    if (conversation.summary() != null) {
      text.append("\nÚltimo resumen: v").append(conversation.summary().version()).append(", ").append(Wording.payment(conversation.summary().payment()));
    }
    conversation.orders().stream().limit(3).forEach(order -> text.append("\n").append(tracking.own(order)));
    return text.toString();
  }

  private static void said(Turn turn, StringBuilder text) {
    if (turn.input instanceof DialogueInput.Said said) {
      text.append("\nDijo: «").append(said.messages().stream().map(m -> Burst.words(m.content())).filter(w -> !w.isBlank())
          .collect(Collectors.joining(" / "))).append("»");
    }
  }

  private static String line(CartLine line) {
    return line.quantity() + " × " + line.title() + " (" + line.sku() + ")";
  }

  private static String why(String reason) {
    return switch (reason) {
      case "asked-for-human" -> "Pidió hablar con una persona";
      case "complaint" -> "Reclamo o posventa";
      case "volume" -> "Pide una cantidad mayor que el stock";
      case "not-understood" -> "El asistente no entendió dos veces seguidas";
      case "price-on-request" -> "Pide un producto con precio a consultar";
      case "service-unavailable" -> "Un servicio no respondió y el pedido quedó trabado";
      case "restock" -> "Quiere que le avisen cuándo entra un producto";
      case "question" -> "Pregunta que el asistente no puede contestar";
      default -> "Necesita a una persona (" + reason + ")";
    };
  }
}
