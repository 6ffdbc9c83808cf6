package com.microcom.conversation.dialogue;

import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.values.Sku;
import com.microcom.conversation.understanding.Reference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Price and stock of products that the buyer points at. */
final class Telling {
  private final Catalog catalog;
  private final Shortage shortage;

  Telling(Catalog catalog, Shortage shortage) {
    this.catalog = catalog;
    this.shortage = shortage;
  }

  void addTo(Actions actions) {
    actions
        .add("tell", Set.of("told", "told-of-cart", "out-of-stock", "on-request", "no-such", "which", "listed", "none", "asked", "nothing", "unavailable"), this::tell)
        .add("hold-price", Set.of("told"), Telling::holdPrice);
  }

  private Outcome tell(Turn turn) {
    // "dos routers, dos switches y dos discos, de los baratos": of each, and they stand right above.
    boolean ofEach = turn.hasListed() && turn.things() > 2 && (turn.slots().reference() instanceof Reference.Cheapest || turn.slots().reference() instanceof Reference.MostExpensive);
    var told = ofEach ? Outcome.of("listed") : told(turn);
    return switch (told.name()) {
      // "¿tenés memorias? ¿cuánto salen?": it stands right above.
      case "which" -> turn.hasListed() && turn.slots().references().isEmpty() ? Outcome.of("listed") : told;
      // "¿tenés el g203? ¿cuánto sale?", of the one that stands right above
      case "told" -> turn.hasListed() && turn.slots().references().isEmpty() ? Outcome.of("listed") : told;
      case "nothing" -> turn.missed() != null ? turn.missed() : turn.hasAskedBack() || turn.actions().contains("hold-price") ? Outcome.of("asked") : told;
      default -> told;
    };
  }

  private Outcome told(Turn turn) {
    return ofOne(turn, turn.slots().reference(), product -> {
      int wanted = turn.slots().quantity() == null ? 1 : turn.slots().quantity();
      if (product.available() == 0) {
        return shortage.outOfStock(turn, product, wanted);
      }
      if (product.price() == null) {
        return onRequest(turn, product);
      }
      if (Searching.inCart(turn, product) > 0) {
        turn.focus(product.sku());
        return Outcome.of("told-of-cart").with("answer", Wording.product(product));
      }
      turn.offer(product.sku(), Math.min(wanted, product.available()));
      return Outcome.of("told").with("products", Wording.product(product));
    });
  }

  static Outcome onRequest(Turn turn, Product product) {
    turn.focus(product.sku());
    return Outcome.of("on-request").with("title", Wording.title(product.title())).with("why", "tiene precio a consultar");
  }

  /** The list price stands; the answer names the product if it is clear which one he means. */
  private static Outcome holdPrice(Turn turn) {
    if (turn.slots().reference() != null && Pointing.at(turn.slots().reference(), turn.conversation()) instanceof Pointing.Found.One(var sku)) {
      turn.focus(sku);
    }
    return Outcome.of("told");
  }

  private Outcome ofOne(Turn turn, Reference reference, Function<Product, Outcome> then) {
    return resolved(catalog, turn, reference, (product, item) -> then.apply(product));
  }

  /** Finds the product that is meant and reads its price and stock anew. */
  static Outcome resolved(Catalog catalog, Turn turn, Reference reference, BiFunction<Product, Optional<Shown.Item>, Outcome> then) {
    return switch (Pointing.at(reference, turn.conversation())) {
      case Pointing.Found.One(var sku) -> Outcome.when(catalog.lookup(List.of(sku)), found -> found.isEmpty() ? noSuch(turn)
          : then.apply(found.getFirst(), turn.conversation().shown().item(sku)));
      case Pointing.Found.Several(var skus) -> Outcome.of("which").with("products", which(turn, skus));
      case Pointing.Found.NoSuch n -> noSuch(turn);
      case Pointing.Found.Nothing n -> Outcome.of("nothing");
    };
  }

  private static String which(Turn turn, List<Sku> skus) {
    var known = turn.conversation().shown().items().stream().filter(i -> skus.contains(i.product().sku())).toList();
    if (turn.hasListed()) {
      return ""; // they stand right above
    }
    return known.isEmpty() ? Wording.cart(turn.conversation().cart().lines().stream().filter(l -> skus.contains(l.sku())).toList())
        : Wording.items(known);
  }

  static Outcome noSuch(Turn turn) {
    var items = turn.conversation().shown().items();
    return Outcome.of("no-such").with("listed", items.isEmpty() ? "Ese no lo tengo a la vista."
        : items.size() == 1 ? "Te mostré una sola opción." : "Ese número no está: te mostré del " + items.getFirst().position() + " al " + items.getLast().position() + ".");
  }
}
