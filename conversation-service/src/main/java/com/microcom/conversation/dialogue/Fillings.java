package com.microcom.conversation.dialogue;

import static com.microcom.contracts.text.ArgentineFormat.dateTime;
import static com.microcom.contracts.text.ArgentineFormat.money;

import com.microcom.contracts.events.OutboundContent.Button;
import com.microcom.conversation.ordering.PlacedOrder.State;
import com.microcom.conversation.understanding.Payloads;
import com.microcom.flow.Flow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What texts and buttons can always be filled with: the conversation as it stands. */
final class Fillings {
  /** Buttons that a flow may offer; a press comes back through the understanding as the intent that it stands for. */
  static final Set<String> BUTTONS = Set.of("confirm", "change", "instalments", "take-instalments", "cash", "summary", "cart", "more", "human", "yes", "no");

  private final Company company;
  private final Tracking tracking;
  private final Terms terms;

  Fillings(Company company, Tracking tracking, Terms terms) {
    this.company = company;
    this.tracking = tracking;
    this.terms = terms;
  }

  /** @param outcome its values win */
  Map<String, String> of(Conversation conversation, Outcome outcome) {
    var values = new HashMap<String, String>();
    values.put("name", firstName(conversation.buyerName()));
    values.put("hours", company.hours());
    values.put("howToPay", company.howToPay());
    values.put("n", conversation.quote() == null ? "" : String.valueOf(conversation.quote().instalments().size()));
    values.put("focus", focus(conversation));
    cart(conversation, values);
    order(conversation, values);
    summary(conversation, values);
    values.putAll(outcome.values());
    return values;
  }

  private static String firstName(String name) {
    return name == null || name.isBlank() || !Character.isLetter(name.strip().charAt(0)) ? "" : ", " + name.strip().split("\\s+")[0];
  }

  private static String focus(Conversation conversation) {
    return Optional.ofNullable(conversation.focus()).flatMap(sku -> conversation.shown().item(sku)).map(Shown.Item::product)
        .filter(p -> p.price() != null).map(p -> " (*" + Wording.title(p.title()) + "*: " + money(p.price()) + ")").orElse("");
  }

  private static void cart(Conversation conversation, Map<String, String> values) {
    var cart = conversation.cart();
    values.put("cart", Wording.cart(cart.lines()));
    values.put("subtotal", cart.isEmpty() ? "" : money(cart.total()));
    values.put("lines", String.valueOf(cart.lines().size()));
  }

  private void order(Conversation conversation, Map<String, String> values) {
    var order = conversation.lastOrder(State.RESERVING, State.RESERVED);
    values.put("order", order.map(Confirming::named).orElse(""));
    values.put("orderTotal", order.map(o -> money(o.total())).orElse(""));
    values.put("orderState", order.map(tracking::own).orElse(""));
  }

  private void summary(Conversation conversation, Map<String, String> values) {
    var summary = conversation.summary();
    values.put("summary", summary == null ? "" : Wording.lines(summary.lines()));
    values.put("taxes", summary == null ? "" : Wording.taxes(summary.totals()));
    values.put("total", summary == null ? "" : money(summary.totals().total()));
    values.put("payment", summary == null ? "" : Wording.payment(summary.payment()));
    values.put("valid", summary == null ? "" : dateTime(summary.validUntil(), terms.zone()));
  }

  List<Button> buttons(List<Flow.Option> options, Conversation conversation, Map<String, String> values) {
    return options.stream().flatMap(option -> payload(option.id(), conversation).map(id -> new Button(id, Texts.fill(option.title(), values))).stream()).toList();
  }

  /** Empty for a button that makes no sense now. */
  private static Optional<String> payload(String button, Conversation conversation) {
    return Optional.ofNullable(switch (button) {
      case "confirm" -> conversation.summary() == null ? null : Payloads.confirm(conversation.summary().version());
      case "take-instalments" -> conversation.quote() == null ? null : Payloads.takeFinance(conversation.quote().instalments().size());
      case "instalments" -> Payloads.INSTALMENTS;
      case "change" -> Payloads.CHANGE;
      case "cash" -> Payloads.CASH;
      case "summary" -> Payloads.SUMMARY;
      case "cart" -> Payloads.CART;
      case "more" -> Payloads.MORE;
      case "human" -> Payloads.HUMAN;
      default -> button; // yes and no: their words say it
    });
  }
}
