package com.microcom.conversation.dialogue;

import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.rest.CatalogApi.Search;
import com.microcom.contracts.text.ArgentineFormat;
import com.microcom.contracts.values.Sku;
import com.microcom.conversation.understanding.Reference;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Price, stock and properties of products that the buyer points at. */
final class Telling {
  private final Catalog catalog;
  private final Shortage shortage;
  private final Properties properties;

  Telling(Catalog catalog, Shortage shortage, Properties properties) {
    this.catalog = catalog;
    this.shortage = shortage;
    this.properties = properties;
  }

  void addTo(Actions actions) {
    actions
        .add("tell", Set.of("told", "out-of-stock", "on-request", "no-such", "which", "nothing", "unavailable"), this::tell)
        .add("explain", Set.of("told", "not-in-data", "no-such", "which", "none", "nothing", "unavailable"), this::explain)
        .add("hold-price", Set.of("told"), Telling::holdPrice)
        .add("compare", Set.of("told", "no-such", "nothing", "unavailable"), this::compare);
  }

  private Outcome tell(Turn turn) {
    return ofOne(turn, turn.slots().reference(), product -> {
      int wanted = turn.slots().quantity() == null ? 1 : turn.slots().quantity();
      if (product.available() == 0) {
        return shortage.outOfStock(turn, product, wanted);
      }
      if (product.price() == null) {
        return onRequest(turn, product);
      }
      turn.offer(product.sku(), Searching.inCart(turn, product) + Math.min(wanted, product.available()));
      return Outcome.of("told").with("products", Wording.product(product));
    });
  }

  static Outcome onRequest(Turn turn, Product product) {
    turn.focus(product.sku());
    return Outcome.of("on-request").with("title", Wording.title(product.title())).with("why", "tiene precio a consultar");
  }

  private Outcome explain(Turn turn) {
    var slots = turn.slots();
    if (slots.reference() == null && slots.query() != null) {
      return Outcome.when(catalog.search(Search.of(slots.query(), 1)), found -> found.products().isEmpty()
          ? Outcome.of("none").with("query", slots.query()) : explained(turn, found.products().getFirst()));
    }
    return ofOne(turn, slots.reference(), product -> explained(turn, product));
  }

  private Outcome explained(Turn turn, Product product) {
    var facts = properties.about(product, turn.slots().aspect());
    turn.focus(product.sku());
    var outcome = Outcome.of(facts.isPresent() ? "told" : "not-in-data")
        .with("title", Wording.title(product.title()))
        .with("facts", facts.orElse(product.feature() == null || product.feature().isBlank() ? product.title() : product.feature()))
        .with("price", Wording.priceAndStock(product));
    if (facts.isPresent() && product.price() != null && product.available() > 0) {
      turn.offer(product.sku(), Searching.inCart(turn, product) + 1);
    }
    return outcome;
  }

  /** The list price stands; the answer names the product if it is clear which one he means. */
  private static Outcome holdPrice(Turn turn) {
    if (turn.slots().reference() != null && Pointing.at(turn.slots().reference(), turn.conversation()) instanceof Pointing.Found.One(var sku)) {
      turn.focus(sku);
    }
    return Outcome.of("told");
  }

  private Outcome compare(Turn turn) {
    var found = turn.slots().references().stream().map(r -> Pointing.at(r, turn.conversation())).toList();
    if (found.stream().anyMatch(Pointing.Found.NoSuch.class::isInstance)) {
      return noSuch(turn);
    }
    var skus = found.stream().flatMap(Telling::skus).distinct().limit(4).toList();
    if (skus.size() < 2) {
      return Outcome.of("nothing");
    }
    return Outcome.when(catalog.lookup(skus), products -> products.isEmpty() ? Outcome.of("nothing")
        : Outcome.of("told").with("products", numbered(turn, skus, products)).with("difference", difference(products)));
  }

  private static Stream<Sku> skus(Pointing.Found found) {
    return switch (found) {
      case Pointing.Found.One(var sku) -> Stream.of(sku);
      case Pointing.Found.Several(var skus) -> skus.stream();
      case Pointing.Found.NoSuch n -> Stream.of();
      case Pointing.Found.Nothing n -> Stream.of();
    };
  }

  private static String numbered(Turn turn, List<Sku> order, List<Product> products) {
    return Wording.items(products.stream().sorted(Comparator.comparingInt(p -> order.indexOf(p.sku())))
        .map(p -> new Shown.Item(turn.conversation().shown().item(p.sku()).map(Shown.Item::position).orElse(order.indexOf(p.sku()) + 1), p, null))
        .toList());
  }

  private static String difference(List<Product> products) {
    var priced = products.stream().filter(p -> p.price() != null).sorted(Comparator.comparing(p -> p.price().amount())).toList();
    if (priced.size() != 2 || !priced.get(0).price().currency().equals(priced.get(1).price().currency())) {
      return "";
    }
    return "Entre una y otra hay " + ArgentineFormat.money(priced.get(1).price().minus(priced.get(0).price())) + " de diferencia.";
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
