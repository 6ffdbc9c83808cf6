package com.microcom.conversation.dialogue;

import com.microcom.contracts.events.OutboundContent.Button;
import com.microcom.contracts.orders.FinancingQuote;
import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.rest.FinancingApi.Plans;
import com.microcom.contracts.text.ArgentineFormat;
import com.microcom.contracts.values.Money;
import com.microcom.conversation.dialogue.Financing.Quoting;
import com.microcom.conversation.understanding.Payloads;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** "En 6 cuotas cuánto queda?" is a question: it changes neither the summary nor its version. Choosing does. */
final class QuotingInstalments {
  private static final Set<String> REFUSED = Set.of("too-many", "too-few", "no-plan", "unavailable");
  /** Plans in one message. */
  private static final int SHOWN_PLANS = 5;

  private final Financing financing;
  private final Catalog catalog;
  private final Summarising summarising;

  QuotingInstalments(Financing financing, Catalog catalog, Summarising summarising) {
    this.financing = financing;
    this.catalog = catalog;
    this.summarising = summarising;
  }

  void addTo(Actions actions) {
    actions
        .add("quote", with(REFUSED, "quoted", "quoted-only", "plans", "nothing"), this::quote)
        .add("choose-financing", Stream.of(with(REFUSED, "how-many"), Summarising.OUTCOMES).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet()), this::choose);
  }

  private Outcome quote(Turn turn) {
    var amount = amount(turn);
    if (amount.isEmpty()) {
      return Outcome.of("nothing");
    }
    var instalments = turn.slots().instalments();
    return instalments == null ? plans(amount.get()) : outcome(financing.quote(amount.get(), instalments), quote -> quoted(turn, quote));
  }

  /** Only what is in the cart can be chosen; for anything else it is just the answer. */
  private static Outcome quoted(Turn turn, FinancingQuote quote) {
    boolean ofTheCart = !turn.conversation().cart().isEmpty() && turn.conversation().cart().total().equals(quote.principal());
    if (!ofTheCart) {
      return said("quoted-only", quote);
    }
    turn.change(c -> c.withQuote(quote));
    var summary = turn.conversation().summary();
    return said("quoted", quote).with("note", summary == null ? "" : "Tu resumen sigue igual, " + Wording.payment(summary.payment()) + ". ");
  }

  private static Outcome said(String name, FinancingQuote quote) {
    var outcome = Outcome.of(name);
    for (var value : Wording.quote(quote).entrySet()) {
      outcome = outcome.with(value.getKey(), value.getValue());
    }
    return outcome;
  }

  private Outcome plans(Money amount) {
    return Outcome.when(financing.plans(), plans -> {
      var quotes = usual(plans).map(n -> financing.quote(amount, n)).filter(Quoting.Quoted.class::isInstance)
          .map(quoted -> ((Quoting.Quoted) quoted).quote()).toList();
      return quotes.isEmpty() ? Outcome.of("no-plan").with("detail", "Para ese monto no tengo cuotas disponibles.")
          : Outcome.of("plans").with("principal", ArgentineFormat.money(amount))
              .with("plans", quotes.stream().map(QuotingInstalments::line).collect(Collectors.joining("\n")))
              .with(quotes.stream().map(QuotingInstalments::button).toList());
    });
  }

  private static Stream<Integer> usual(Plans plans) {
    return plans.usual().stream().filter(n -> n <= plans.maxInstalments()).limit(SHOWN_PLANS);
  }

  private static Button button(FinancingQuote quote) {
    int n = quote.instalments().size();
    return new Button(Payloads.finance(n), n + " cuotas");
  }

  private static String line(FinancingQuote quote) {
    return "• " + quote.instalments().size() + " cuotas" + Wording.extremes(quote)
        + " — total " + ArgentineFormat.money(quote.total()) + ", CFT con IVA " + ArgentineFormat.percent(quote.cfteaWithVat());
  }

  private Outcome choose(Turn turn) {
    if (turn.conversation().cart().isEmpty()) {
      return summarising.nothing(turn);
    }
    var wanted = turn.slots().instalments();
    var last = turn.conversation().quote();
    if (wanted == null && last == null) {
      return Outcome.of("how-many");
    }
    int instalments = wanted == null ? last.instalments().size() : wanted;
    return outcome(financing.quote(turn.conversation().cart().total(), instalments), quote -> summarising.summarise(turn, instalments));
  }

  /** What it is about: a sum he named, his cart, or the product spoken of last. */
  private Optional<Money> amount(Turn turn) {
    var conversation = turn.conversation();
    if (turn.slots().amount() != null) {
      return Optional.of(turn.slots().amount()).filter(Money::isPositive);
    }
    if (conversation.cart().isEmpty() && turn.hasOfferedInstead()) {
      return Optional.empty(); // not of what he did not ask for
    }
    if (turn.slots().reference() == null && !conversation.cart().isEmpty()) {
      return Optional.of(conversation.cart().total());
    }
    return Pointing.at(turn.slots().reference(), conversation) instanceof Pointing.Found.One(var sku)
        && catalog.lookup(List.of(sku)) instanceof Remote.Answered<List<Product>>(var found) && !found.isEmpty()
        ? Optional.ofNullable(found.getFirst().price()).map(price -> price.times(turn.slots().quantity() == null ? 1 : turn.slots().quantity()))
        : Optional.empty();
  }

  private static Outcome outcome(Quoting quoting, java.util.function.Function<FinancingQuote, Outcome> then) {
    return switch (quoting) {
      case Quoting.Quoted(var quote) -> then.apply(quote);
      case Quoting.TooMany(int max) -> Outcome.of("too-many").with("max", String.valueOf(max));
      case Quoting.TooFew(int min) -> Outcome.of("too-few").with("min", String.valueOf(min));
      case Quoting.NoPlan(String detail) -> Outcome.of("no-plan").with("detail", detail);
      case Quoting.Unavailable u -> Outcome.of("unavailable");
    };
  }

  private static Set<String> with(Set<String> some, String... others) {
    return Stream.concat(some.stream(), Stream.of(others)).collect(Collectors.toUnmodifiableSet());
  }
}
