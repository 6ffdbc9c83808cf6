package com.microcom.conversation.dialogue;

import com.microcom.contracts.orders.FinancingQuote;
import com.microcom.contracts.orders.Payment;
import com.microcom.conversation.ordering.PlacedOrder;
import com.microcom.conversation.ordering.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Making the summary that the buyer confirms. What is the same as before keeps its version, so that its button still holds. */
final class Summarising {
  static final Set<String> OUTCOMES = Set.of("ready", "changed", "short", "short-empty", "empty", "asked", "ordered", "unavailable");

  private final Catalog catalog;
  private final Financing financing;
  private final Shortage shortage;
  private final Terms terms;

  Summarising(Catalog catalog, Financing financing, Shortage shortage, Terms terms) {
    this.catalog = catalog;
    this.financing = financing;
    this.shortage = shortage;
    this.terms = terms;
  }

  void addTo(Actions actions) {
    actions
        .add("summarise", OUTCOMES, turn -> summarise(turn, instalments(turn)))
        .add("choose-cash", OUTCOMES, turn -> summarise(turn, null))
        .add("resume", Set.of("kept", "nothing"), this::resume);
  }

  /** How the last summary was to be paid; null = in cash. */
  static Integer instalments(Turn turn) {
    var summary = turn.conversation().summary();
    return summary != null && summary.payment() instanceof Payment.Financed(FinancingQuote quote) ? quote.instalments().size() : null;
  }

  /** @param instalments null = in cash */
  Outcome summarise(Turn turn, Integer instalments) {
    if (turn.conversation().cart().isEmpty()) {
      return nothing(turn);
    }
    return Outcome.when(Rereading.of(turn.conversation().cart(), catalog), read -> {
      turn.change(c -> c.withCart(read.cart()));
      var changes = new ArrayList<>(read.changes());
      if (!read.shortages().isEmpty() || read.cart().isEmpty()) {
        return shortOf(turn, read, changes);
      }
      show(turn, payment(turn, instalments, changes));
      return changes.isEmpty() ? Outcome.of("ready") : Outcome.of("changed").with("changes", String.join("\n", changes));
    });
  }

  Outcome nothing(Turn turn) {
    if (turn.conversation().lastOrder(PlacedOrder.State.RESERVING, PlacedOrder.State.RESERVED).isPresent()) {
      return Outcome.of("ordered");
    }
    // "la llevo, ¿cómo sigo?": which one has just been asked, or it was not found.
    return Outcome.of(turn.hasAskedBack() || turn.missed() != null ? "asked" : "empty");
  }

  Outcome shortOf(Turn turn, Rereading read, List<String> changes) {
    turn.change(c -> c.withSummary(null));
    for (var each : read.shortages()) {
      var line = each.line();
      var others = shortage.listed(turn, line.sku(), line.quantity(), line.sku());
      changes.add(others.isEmpty() ? each.said() : each.said() + " " + others);
    }
    return Outcome.of(read.cart().isEmpty() ? "short-empty" : "short").with("changes", String.join("\n", changes));
  }

  /** Financing that cannot be had any more falls back to cash, and says so. */
  private Payment payment(Turn turn, Integer instalments, List<String> changes) {
    if (instalments == null) {
      return new Payment.Cash();
    }
    if (financing.quote(turn.conversation().cart().total(), instalments) instanceof Financing.Quoting.Quoted(FinancingQuote quote)) {
      turn.change(c -> c.withQuote(quote));
      return new Payment.Financed(quote);
    }
    changes.add("• No pude recalcular las " + instalments + " cuotas: te lo dejo de contado.");
    return new Payment.Cash();
  }

  /** A summary that says what the last one said, and still holds, is the last one. */
  Summary show(Turn turn, Payment payment) {
    var conversation = turn.conversation();
    var last = conversation.summary();
    var until = turn.now.plus(terms.summaryValidity());
    boolean same = last != null && last.says(conversation.cart()) && last.payment().equals(payment) && turn.now.isBefore(last.validUntil());
    var summary = same ? last
        : Summary.of(conversation.summaryCount() + 1, conversation.cart().asOrderLines(), payment, turn.now, until);
    turn.change(c -> c.withSummary(summary));
    return summary;
  }

  /** Comes back to what was in the cart, or in an order that came to nothing. */
  private Outcome resume(Turn turn) {
    if (!turn.conversation().cart().isEmpty()) {
      return Outcome.of("kept");
    }
    var lost = turn.conversation().lastOrder(PlacedOrder.State.EXPIRED, PlacedOrder.State.CANCELLED);
    lost.ifPresent(order -> turn.change(c -> c.withCart(new com.microcom.conversation.ordering.Cart(order.lines()))));
    return Outcome.of(lost.isPresent() ? "kept" : "nothing");
  }
}
