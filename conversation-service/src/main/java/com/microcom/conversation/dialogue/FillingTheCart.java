package com.microcom.conversation.dialogue;

import com.microcom.contracts.rest.CatalogApi.Found;
import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.rest.CatalogApi.Search;
import com.microcom.contracts.text.ArgentineFormat;
import com.microcom.contracts.values.Sku;
import com.microcom.conversation.ordering.Cart;
import com.microcom.conversation.ordering.CartLine;
import com.microcom.conversation.ordering.PlacedOrder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Choosing, adding, swapping, more and less. Every product's price and stock are read when it goes into the cart. */
final class FillingTheCart {
  /** So that cart and summary fit into a message. */
  static final int MAX_LINES = 25;
  /** More units of one product than anybody means. */
  private static final int MAX_UNITS = 100_000;
  /** So many products fit what he says that taking one of them would be a guess: he is shown some and chooses. */
  private static final int TOO_MANY_TO_CHOOSE_FROM = 10;
  private static final int MANY_THINGS = 3;
  private static final Set<String> PUTTING = Set.of("changed", "on-request", "out-of-stock", "not-enough", "volume", "full", "unavailable");

  private final Catalog catalog;
  private final Shortage shortage;
  private final Searching searching;

  FillingTheCart(Catalog catalog, Shortage shortage, Searching searching) {
    this.catalog = catalog;
    this.shortage = shortage;
    this.searching = searching;
  }

  void addTo(Actions actions) {
    actions
        .add("choose", and(PUTTING, "no-such", "which", "nothing"), this::choose)
        .add("take-offer", and(PUTTING, "nothing"), this::takeOffer)
        .add("add", and(PUTTING, "found", "one", "none", "clarify"), this::add)
        .add("replace", and(PUTTING, "none", "no-such", "not-in-cart", "which", "nothing", "clarify"), this::replace)
        .add("change-quantity", and(PUTTING, "not-in-cart", "which", "how-many", "empty", "ordered"), this::changeQuantity)
        .add("remove", Set.of("changed", "emptied", "not-in-cart", "which", "empty", "ordered"), this::remove)
        .add("empty-cart", Set.of("emptied", "empty"), this::empty);
  }

  private Outcome choose(Turn turn) {
    return Telling.resolved(catalog, turn, turn.slots().reference(), (product, item) -> {
      var old = item.map(Shown.Item::insteadOf).filter(sku -> cart(turn).line(sku).isPresent() && !sku.equals(product.sku()));
      return old.map(sku -> swap(turn, sku, product)).orElseGet(() -> put(turn, product, inCart(turn, product) + wanted(turn)));
    });
  }

  private Outcome takeOffer(Turn turn) {
    var offered = turn.takeOffer();
    return offered == null ? Outcome.of("nothing")
        : Outcome.when(catalog.lookup(List.of(offered.sku())),
            found -> found.isEmpty() ? Outcome.of("nothing") : put(turn, found.getFirst(), offered.quantity()));
  }

  /** The best that is in stock goes in; one or two others can be had instead. What has to match the rest is only shown. */
  private Outcome add(Turn turn) {
    if (turn.slots().compatible()) {
      return searching.search(turn);
    }
    return searched(turn, found -> wouldBeAGuess(turn, found)
        ? searching.answer(turn, query(turn), turn.slots().quantity(), found) : putBest(turn, found));
  }

  private static boolean wouldBeAGuess(Turn turn, Found found) {
    return turn.things() == 1 && found.total() > TOO_MANY_TO_CHOOSE_FROM
        && Properties.words(Searching.words(turn)).stream().noneMatch(w -> w.matches("(barat|economic|car)[oa]s?"));
  }

  private Outcome putBest(Turn turn, Found found) {
    var query = query(turn);
    var best = best(found.products(), wanted(turn));
    var others = found.products().stream().filter(p -> p != best && p.available() > 0 && p.price() != null).limit(turn.things() < MANY_THINGS ? 2 : 1).toList();
    var outcome = put(turn, best, inCart(turn, best) + wanted(turn));
    turn.change(c -> c.withShown(c.shown().searched(query, found.total(), found.products().size(), null)));
    return outcome.name().equals("changed") && !others.isEmpty()
        ? outcome.with("change", outcome.values().get("change") + "\n" + instead(turn, turn.append(others, best.sku()))) : outcome;
  }

  /** One line for each of many things, so that the answer to a long list can be read. */
  private static String instead(Turn turn, List<Shown.Item> others) {
    return turn.things() < MANY_THINGS ? "Si preferís otro, decime el número y lo cambio:\n" + Wording.items(others) : "   o " + Wording.briefly(others.getFirst());
  }

  private static String query(Turn turn) {
    return turn.conversation().shown().goingOnWith(Searching.words(turn));
  }

  private Outcome searched(Turn turn, Function<Found, Outcome> then) {
    return Outcome.when(catalog.search(new Search(query(turn), Searching.PAGE, 0, List.of(), wanted(turn))), found -> {
      if (found.outcome() == com.microcom.contracts.rest.CatalogApi.Outcome.CLARIFY) {
        return searching.clarify(found);
      }
      return found.products().isEmpty() ? Outcome.of("none").with("query", Searching.words(turn)) : then.apply(found);
    });
  }

  /** The first that covers the quantity and has a price, or else the first. */
  private static Product best(List<Product> products, int wanted) {
    return products.stream().filter(p -> p.price() != null && p.available() >= wanted).findFirst().orElse(products.getFirst());
  }

  private Outcome replace(Turn turn) {
    var slots = turn.slots();
    if (cart(turn).isEmpty()) {
      return slots.query() != null && slots.reference() == null ? searched(turn, found -> putBest(turn, found)) : choose(turn);
    }
    var old = slots.replaced() == null ? null : Pointing.inCart(slots.replaced(), turn.conversation());
    if (old != null && !(old instanceof Pointing.Found.One)) {
      return Outcome.of("not-in-cart");
    }
    if (slots.reference() == null && slots.query() != null) {
      return searched(turn, found -> swap(turn, replaced(turn, old, null), best(found.products(), wanted(turn))));
    }
    return Telling.resolved(catalog, turn, slots.reference(),
        (product, item) -> swap(turn, replaced(turn, old, item.map(Shown.Item::insteadOf).orElse(null)), product));
  }

  /** What he named; else what the chosen one was offered for; else what was spoken of last; else the last line. */
  private static Sku replaced(Turn turn, Pointing.Found named, Sku insteadOf) {
    if (named instanceof Pointing.Found.One(var sku)) {
      return sku;
    }
    if (insteadOf != null && cart(turn).line(insteadOf).isPresent()) {
      return insteadOf;
    }
    return Pointing.inCart(null, turn.conversation()) instanceof Pointing.Found.One(var sku) ? sku : cart(turn).lines().getLast().sku();
  }

  private Outcome swap(Turn turn, Sku old, Product product) {
    var gone = cart(turn).line(old).orElseThrow();
    int quantity = turn.slots().quantity() == null ? gone.quantity() : wanted(turn);
    if (old.equals(product.sku())) {
      return put(turn, product, quantity);
    }
    return refused(turn, product, quantity, cart(turn).remove(old)).orElseGet(() -> {
      turn.change(c -> c.withCart(c.cart().replace(old, CartLine.of(product, quantity))).withShown(c.shown().swapped(old, product.sku())));
      turn.focus(product.sku());
      return changed("Cambié *" + Wording.title(gone.title()) + "* por " + quantity + " × *" + Wording.title(product.title()) + "* (" + each(product) + ").");
    });
  }

  /** @param quantity what its line will have */
  private Outcome put(Turn turn, Product product, int quantity) {
    return refused(turn, product, quantity, cart(turn)).orElseGet(() -> {
      boolean isNew = cart(turn).line(product.sku()).isEmpty();
      turn.change(c -> c.withCart(c.cart().put(CartLine.of(product, quantity))).withShown(c.shown().wanting(null)));
      turn.focus(product.sku());
      return changed((isNew ? "Sumé " : "Ahora van ") + ArgentineFormat.integer(quantity) + " × *" + Wording.title(product.title()) + "* (" + each(product) + ").");
    });
  }

  private Optional<Outcome> refused(Turn turn, Product product, int quantity, Cart others) {
    if (product.available() == 0) {
      return Optional.of(shortage.outOfStock(turn, product, quantity));
    }
    if (product.price() == null) {
      return Optional.of(Telling.onRequest(turn, product));
    }
    if (!others.isEmpty() && !others.total().currency().equals(product.price().currency())) {
      return Optional.of(Telling.onRequest(turn, product).with("why", "está en otra moneda que el resto de tu carrito"));
    }
    if (quantity > product.available()) {
      return Optional.of(shortage.notEnough(turn, product, quantity));
    }
    boolean full = others.lines().size() >= MAX_LINES && others.line(product.sku()).isEmpty();
    return full ? Optional.of(Outcome.of("full")) : Optional.empty();
  }

  private Outcome changeQuantity(Turn turn) {
    if (cart(turn).isEmpty()) {
      return nothingToChange(turn);
    }
    return onLine(turn, line -> {
      if (turn.slots().quantity() == null) {
        turn.focus(line.sku());
        return Outcome.of("how-many");
      }
      int quantity = Math.min(MAX_UNITS, turn.slots().moreOfSame() ? line.quantity() + wanted(turn) : wanted(turn));
      return quantity <= line.quantity() ? less(turn, line, quantity)
          : Outcome.when(catalog.lookup(List.of(line.sku())), found -> found.isEmpty() ? Outcome.of("not-in-cart") : put(turn, found.getFirst(), quantity));
    });
  }

  private Outcome remove(Turn turn) {
    if (cart(turn).isEmpty()) {
      return nothingToChange(turn);
    }
    return onLine(turn, line -> {
      var quantity = turn.slots().quantity();
      return quantity == null || quantity >= line.quantity() ? gone(turn, line) : less(turn, line, line.quantity() - quantity);
    });
  }

  private static Outcome onLine(Turn turn, Function<CartLine, Outcome> then) {
    return switch (Pointing.inCart(turn.slots().reference(), turn.conversation())) {
      case Pointing.Found.One(var sku) -> then.apply(cart(turn).line(sku).orElseThrow());
      case Pointing.Found.Several(var skus) -> Outcome.of("which");
      case Pointing.Found.NoSuch n -> Outcome.of("not-in-cart");
      case Pointing.Found.Nothing n -> Outcome.of("not-in-cart");
    };
  }

  private static Outcome less(Turn turn, CartLine line, int quantity) {
    turn.change(c -> c.withCart(c.cart().put(line.times(quantity))));
    turn.focus(line.sku());
    return changed("Ahora van " + ArgentineFormat.integer(quantity) + " × *" + Wording.title(line.title()) + "*.");
  }

  private static Outcome gone(Turn turn, CartLine line) {
    turn.change(c -> c.withCart(c.cart().remove(line.sku())));
    return cart(turn).isEmpty() ? Outcome.of("emptied") : changed("Saqué *" + Wording.title(line.title()) + "*.");
  }

  private Outcome empty(Turn turn) {
    boolean was = cart(turn).isEmpty();
    turn.change(c -> c.withCart(Cart.EMPTY).withSummary(null).withQuote(null));
    return Outcome.of(was ? "empty" : "emptied");
  }

  private static Outcome nothingToChange(Turn turn) {
    boolean ordered = turn.conversation().lastOrder(PlacedOrder.State.RESERVING, PlacedOrder.State.RESERVED).isPresent();
    return Outcome.of(ordered ? "ordered" : "empty");
  }

  private static Outcome changed(String change) {
    return Outcome.of("changed").with("change", change);
  }

  /** Units asked for: said now, or said with the search that gave the list, or one. */
  private static int wanted(Turn turn) {
    var said = turn.slots().quantity();
    var before = turn.slots().query() == null ? turn.conversation().shown().quantity() : null;
    return Math.clamp(said != null ? said : before != null ? before : 1, 1, MAX_UNITS);
  }

  private static int inCart(Turn turn, Product product) {
    return cart(turn).line(product.sku()).map(CartLine::quantity).orElse(0);
  }

  private static Cart cart(Turn turn) {
    return turn.conversation().cart();
  }

  private static String each(Product product) {
    return ArgentineFormat.money(product.price()) + " c/u";
  }

  private static Set<String> and(Set<String> some, String... others) {
    return Stream.concat(some.stream(), Stream.of(others)).collect(Collectors.toUnmodifiableSet());
  }
}
