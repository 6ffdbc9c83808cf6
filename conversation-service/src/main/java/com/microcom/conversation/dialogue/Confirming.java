package com.microcom.conversation.dialogue;

import static com.microcom.contracts.text.ArgentineFormat.dateTime;
import static com.microcom.contracts.text.ArgentineFormat.money;

import com.microcom.contracts.Ids;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.orders.Payment;
import com.microcom.contracts.values.OrderId;
import com.microcom.conversation.ordering.Cart;
import com.microcom.conversation.ordering.OrderDraft;
import com.microcom.conversation.ordering.PlacedOrder;
import com.microcom.conversation.ordering.PlacedOrder.State;
import com.microcom.conversation.ordering.Summary;
import java.util.ArrayList;
import java.util.Set;

/** The buyer's yes, bound to the summary that he saw, and what becomes of it. */
final class Confirming {
  private final Catalog catalog;
  private final Summarising summarising;
  private final Terms terms;
  private final Ids ids;

  Confirming(Catalog catalog, Summarising summarising, Terms terms, Ids ids) {
    this.catalog = catalog;
    this.summarising = summarising;
    this.terms = terms;
    this.ids = ids;
  }

  void addTo(Actions actions) {
    actions
        .add("confirm", Set.of("confirmed", "first-summary", "old-summary", "changed", "short", "short-empty", "empty", "asked", "ordered", "unavailable"), this::confirm)
        .add("cancel", Set.of("emptied", "ask", "nothing"), this::cancel)
        .add("cancel-order", Set.of("cancelled", "nothing"), this::cancelOrder)
        .add("note-reservation", Set.of("reserved", "ignored"), this::noteReservation)
        .add("note-rejection", Set.of("rejected", "ignored"), this::noteRejection)
        .add("note-expiry", Set.of("expired", "ignored"), this::noteExpiry);
  }

  private Outcome confirm(Turn turn) {
    var conversation = turn.conversation();
    var summary = conversation.summary();
    var pressed = turn.slots().summaryVersion();
    if (conversation.cart().isEmpty()) {
      return summarising.nothing(turn);
    }
    if (summary == null) {
      return instead(turn, pressed == null ? "first-summary" : "old-summary");
    }
    if (pressed != null && pressed != summary.version()) {
      return instead(turn, "old-summary");
    }
    return isStale(summary, turn) || !turn.hasSeen(summary.version()) ? instead(turn, "first-summary") : Outcome.when(Rereading.of(conversation.cart(), catalog), read -> checked(turn, summary, read));
  }

  private boolean isStale(Summary summary, Turn turn) {
    boolean rateIsOver = summary.payment() instanceof Payment.Financed(var quote)
        && turn.now.atZone(terms.zone()).toLocalDate().isAfter(quote.validUntil());
    return rateIsOver || !summary.says(turn.conversation().cart()) || !turn.now.isBefore(summary.validUntil());
  }

  /** Not confirmed: the summary that holds is shown. */
  private Outcome instead(Turn turn, String why) {
    var shown = summarising.summarise(turn, Summarising.instalments(turn));
    return shown.name().equals("ready") ? Outcome.of(why) : shown;
  }

  /** Nothing is confirmed that is not exactly what was shown. */
  private Outcome checked(Turn turn, Summary summary, Rereading read) {
    if (!read.shortages().isEmpty() || !summary.says(read.cart())) {
      return instead(turn, "first-summary");
    }
    var id = new OrderId(ids.next());
    var order = new PlacedOrder(id, null, State.RESERVING, read.cart().lines(), summary.totals().total(), summary.version(), null);
    turn.effect(new Effect.ConfirmOrder(
        new OrderDraft(id, summary.lines(), order.total(), summary.payment(), summary.version(), turn.conversation().taxId())));
    turn.change(c -> c.withOrder(order).withCart(Cart.EMPTY).withSummary(null).withQuote(null));
    return Outcome.of("confirmed").with("total", money(order.total())).with("payment", Wording.payment(summary.payment()));
  }

  private Outcome cancel(Turn turn) {
    var open = turn.conversation().lastOrder(State.RESERVING, State.RESERVED);
    if (turn.conversation().cart().isEmpty()) {
      return Outcome.of(open.isPresent() ? "ask" : "nothing");
    }
    turn.change(c -> c.withCart(Cart.EMPTY).withSummary(null).withQuote(null).withShown(Shown.NOTHING).withFocus(null));
    return Outcome.of("emptied").with("other", open.map(o -> " Tu pedido" + named(o) + " sigue en pie.").orElse(""));
  }

  private Outcome cancelOrder(Turn turn) {
    var open = turn.conversation().lastOrder(State.RESERVING, State.RESERVED);
    open.ifPresent(order -> {
      turn.effect(new Effect.CancelOrder(order.orderId()));
      turn.change(c -> c.withOrder(order.now(State.CANCELLED)));
    });
    return open.map(order -> Outcome.of("cancelled").with("order", named(order))).orElse(Outcome.of("nothing"));
  }

  static String named(PlacedOrder order) {
    return order.number() == null ? "" : " *" + order.number() + "*";
  }

  /** One that was cancelled meanwhile stays cancelled; one that is unknown here was made by the same buyer elsewhere and is told too. */
  private Outcome noteReservation(Turn turn) {
    var input = (DialogueInput.StockReserved) turn.input;
    var known = turn.conversation().order(input.order().orderId()).orElseGet(() -> placed(input.order()));
    if (known.state() != State.RESERVING) {
      return Outcome.of("ignored");
    }
    turn.change(c -> c.withOrder(known.reserved(input.order().number(), input.reservedUntil())));
    return Outcome.of("reserved")
        .with("number", input.order().number())
        .with("until", dateTime(input.reservedUntil(), terms.zone()))
        .with("total", money(input.order().total()))
        .with("payment", Wording.payment(input.order().payment()));
  }

  private static PlacedOrder placed(OrderSnapshot order) {
    return new PlacedOrder(order.orderId(), order.number(), State.RESERVING, java.util.List.of(), order.total(), order.summaryVersion(), null);
  }

  /** The lines go back to the cart, under what he may have put there since. */
  private Outcome noteRejection(Turn turn) {
    var input = (DialogueInput.StockRejected) turn.input;
    var known = turn.conversation().order(input.order().orderId()).filter(order -> order.state() == State.RESERVING);
    if (known.isEmpty()) {
      return Outcome.of("ignored");
    }
    var lines = new ArrayList<>(known.get().lines());
    turn.conversation().cart().lines().stream().filter(l -> lines.stream().noneMatch(k -> k.sku().equals(l.sku()))).forEach(lines::add);
    turn.change(c -> c.withOrder(known.get().now(State.REJECTED)).withCart(new Cart(lines)).withSummary(null));
    var changes = input.shortages().stream().map(s -> told(turn, s)).toList();
    return Outcome.of("rejected").with("changes", String.join("\n", changes));
  }

  private static String told(Turn turn, com.microcom.contracts.events.StockRejected.Shortage s) {
    var said = "• *" + Wording.title(s.title()) + "*: pediste " + s.requested() + " y " + (s.available() == 0 ? "no queda." : "quedan " + s.available() + ".");
    var others = s.alternatives().stream().limit(3).map(Wording::asProduct).toList();
    return others.isEmpty() ? said : said + " En su lugar tengo:\n" + Wording.items(turn.append(others, s.sku()));
  }

  private Outcome noteExpiry(Turn turn) {
    var id = ((DialogueInput.OrderExpired) turn.input).orderId();
    var known = turn.conversation().order(id).filter(order -> order.state() == State.RESERVED || order.state() == State.RESERVING);
    known.ifPresent(order -> turn.change(c -> c.withOrder(order.now(State.EXPIRED))));
    return known.map(order -> Outcome.of("expired").with("order", named(order))).orElse(Outcome.of("ignored"));
  }
}
