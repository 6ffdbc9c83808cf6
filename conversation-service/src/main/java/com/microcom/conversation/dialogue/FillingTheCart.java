package com.microcom.conversation.dialogue;

import static com.microcom.conversation.dialogue.PuttingIntoTheCart.cart;
import static com.microcom.conversation.dialogue.PuttingIntoTheCart.inCart;
import static com.microcom.conversation.dialogue.PuttingIntoTheCart.wanted;

import com.microcom.contracts.rest.CatalogApi;
import com.microcom.contracts.rest.CatalogApi.Found;
import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.rest.CatalogApi.Search;
import com.microcom.contracts.text.ArgentineFormat;
import com.microcom.contracts.values.Sku;
import com.microcom.conversation.understanding.Reference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Choosing, adding and swapping. Every product's price and stock are read when it goes into the cart. */
final class FillingTheCart {
  private static final int MANY_THINGS = 3;
  private static final Pattern RESERVING = Pattern.compile("(?i)\\b(?:reserv|apart|llev|compr|qued)");

  private final Catalog catalog;
  private final PuttingIntoTheCart putting;
  private final Searching searching;

  FillingTheCart(Catalog catalog, PuttingIntoTheCart putting, Searching searching) {
    this.catalog = catalog;
    this.putting = putting;
    this.searching = searching;
  }

  void addTo(Actions actions) {
    actions
        .add("choose", puttingAnd("no-such", "which", "nothing", "none", "there"), this::choose)
        .add("take-offer", puttingAnd("nothing"), this::takeOffer)
        .add("add", puttingAnd("found", "one", "none", "clarify", "instead"), this::add)
        .add("replace", puttingAnd("none", "no-such", "not-in-cart", "which", "nothing", "clarify", "instead"), this::replace);
  }

  private Outcome choose(Turn turn) {
    if (turn.slots().reference() instanceof Reference.That && turn.missed() != null) {
      return turn.missed();
    }
    boolean accepts = turn.slots().reference() instanceof Reference.That && turn.slots().quantity() == null && turn.conversation().offered() != null && !speaksOfTheOther(turn);
    if (accepts) {
      return takeOffer(turn); // "agregala"
    }
    var outcome = Telling.resolved(catalog, turn, turn.slots().reference(), (product, item) -> {
      if (isTaken(turn, product)) {
        return Outcome.of("there");
      }
      var old = swapped(turn, item, product.sku());
      return old.map(sku -> putting.swap(turn, sku, product)).orElseGet(() -> putting.put(turn, product, inCart(turn, product) + wanted(turn)));
    });
    if (outcome.name().equals("which") && turn.slots().quantity() != null) {
      turn.change(c -> c.withShown(c.shown().wanting(turn.slots().quantity())));
    }
    return outcome;
  }

  /** "reservala", said to "¿sumo una fuente para alimentarla?", is about what is in the cart already. */
  private static boolean speaksOfTheOther(Turn turn) {
    boolean beside = !turn.conversation().offered().sku().equals(turn.conversation().focus());
    return beside && RESERVING.matcher(turn.act().phrase()).find();
  }

  /** "reservala", "la llevo", of what is in the cart: it is there; who wants another one says so. */
  private static boolean isTaken(Turn turn, Product product) {
    return turn.slots().reference() instanceof Reference.That && turn.slots().quantity() == null && inCart(turn, product) > 0;
  }

  /** What the product was offered for, as long as it is in the cart. */
  private static Optional<Sku> swapped(Turn turn, Optional<Shown.Item> item, Sku product) {
    return item.map(Shown.Item::insteadOf).filter(sku -> cart(turn).line(sku).isPresent() && !sku.equals(product));
  }

  private Outcome takeOffer(Turn turn) {
    var offered = turn.takeOffer();
    if (offered == null) {
      return Outcome.of("nothing");
    }
    return Outcome.when(catalog.lookup(List.of(offered.sku())), found -> found.isEmpty() ? Outcome.of("nothing")
        : swapped(turn, turn.conversation().shown().item(offered.sku()), offered.sku()).map(old -> putting.swap(turn, old, found.getFirst()))
            .orElseGet(() -> putting.put(turn, found.getFirst(), offered.quantity())));
  }

  /** The best that is in stock goes in; one or two others can be had instead. What has to match the rest is only shown. */
  private Outcome add(Turn turn) {
    if (turn.slots().compatible()) {
      return searching.search(turn);
    }
    return searched(turn, found -> Doubt.whichOne(turn, found)
        ? searching.answer(turn, query(turn), turn.slots().quantity(), found) : putBest(turn, found), null);
  }

  private Outcome putBest(Turn turn, Found found) {
    var query = query(turn);
    var best = best(found.products(), wanted(turn));
    var others = others(found.products(), best).limit(turn.things() < MANY_THINGS ? 2 : 1).toList();
    var outcome = putting.put(turn, best, inCart(turn, best) + wanted(turn));
    turn.change(c -> c.withShown(c.shown().searched(query, found.total(), found.products().size(), null)));
    return outcome.name().equals("changed") && !others.isEmpty()
        ? outcome.with("change", outcome.values().get("change") + "\n" + instead(turn, turn.append(others, best.sku()))) : outcome;
  }

  private static Stream<Product> others(List<Product> found, Product best) {
    return found.stream().filter(p -> p != best && p.available() > 0 && p.price() != null);
  }

  /** One line for each of many things, so that the answer to a long list can be read. */
  private static String instead(Turn turn, List<Shown.Item> others) {
    return turn.things() < MANY_THINGS ? "Si preferís otro, decime el número y lo cambio:\n" + Wording.items(others) : "   o " + Wording.briefly(others.getFirst());
  }

  private static String query(Turn turn) {
    return turn.conversation().shown().goingOnWith(Searching.words(turn));
  }

  /** @param then what to do with what was asked for @param insteadOf the line of the cart that it is to replace, or null */
  private Outcome searched(Turn turn, Function<Found, Outcome> then, Sku insteadOf) {
    return Outcome.when(searching.find(new Search(query(turn), Searching.PAGE, 0, List.of(), wanted(turn)), Searching.words(turn)), found -> {
      if (found.outcome() == CatalogApi.Outcome.CLARIFY) {
        return searching.clarify(turn, found);
      }
      if (found.products().isEmpty()) {
        return Searching.none(turn, found);
      }
      return found.substitutes() ? offered(turn, found, insteadOf) : then.apply(found);
    });
  }

  /** Not what he asked for: shown with what is different, and put into the cart only when he says so. */
  private Outcome offered(Turn turn, Found found, Sku insteadOf) {
    int wanted = wanted(turn);
    var instead = found.products().stream().filter(p -> !p.sku().equals(insteadOf)).toList();
    if (instead.isEmpty()) {
      return Searching.none(turn, found);
    }
    var best = best(instead, wanted);
    if (best.available() < wanted || best.price() == null) {
      return searching.answer(turn, query(turn), turn.slots().quantity(), found);
    }
    var query = query(turn);
    var shown = Stream.concat(Stream.of(best), others(instead, best).limit(turn.things() < MANY_THINGS ? 2 : 0)).toList();
    var items = turn.append(shown, insteadOf);
    turn.change(c -> c.withShown(c.shown().searched(query, found.total(), shown.size(), wanted)));
    turn.offerInstead(best.sku(), inCart(turn, best) + wanted);
    return Outcome.of("instead").with("heading", Searching.heading(found)).with("products", Wording.items(items))
        .with("which", String.valueOf(items.getFirst().position())).with("units", ArgentineFormat.integer(wanted));
  }

  /** The first that covers the quantity and has a price, or else the first. */
  private static Product best(List<Product> products, int wanted) {
    return products.stream().filter(p -> p.price() != null && p.available() >= wanted).findFirst().orElse(products.getFirst());
  }

  private Outcome replace(Turn turn) {
    var slots = turn.slots();
    if (cart(turn).isEmpty()) {
      return slots.query() != null && slots.reference() == null ? searched(turn, found -> putBest(turn, found), null) : choose(turn);
    }
    var old = slots.replaced() == null ? null : Pointing.inCart(slots.replaced(), turn.conversation());
    if (old != null && !(old instanceof Pointing.Found.One)) {
      return Outcome.of("not-in-cart");
    }
    if (slots.reference() == null && slots.query() != null) {
      var gone = replaced(turn, old, null);
      return searched(turn, found -> putting.swap(turn, gone, best(found.products(), wanted(turn))), gone);
    }
    return Telling.resolved(catalog, turn, slots.reference(),
        (product, item) -> putting.swap(turn, replaced(turn, old, item.map(Shown.Item::insteadOf).orElse(null)), product));
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

  static Set<String> puttingAnd(String... others) {
    return Stream.concat(PuttingIntoTheCart.OUTCOMES.stream(), Stream.of(others)).collect(Collectors.toUnmodifiableSet());
  }
}
