package com.microcom.conversation.dialogue;

import com.microcom.contracts.events.OutboundContent.Button;
import com.microcom.contracts.rest.CatalogApi.Found;
import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.rest.CatalogApi.Search;
import com.microcom.contracts.values.Sku;
import com.microcom.conversation.ordering.Cart;
import com.microcom.conversation.ordering.CartLine;
import com.microcom.conversation.understanding.Payloads;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Showing products that the buyer describes. */
final class Searching {
  /** Products per message: 3 to 5 can be read on a phone. */
  static final int PAGE = 4;
  private static final int BUTTON_TITLE = 20;
  /** More words that name nothing known are talk, and talk is not quoted back as if it were a product. */
  private static final int LONGEST_NAME = 3;

  private final Catalog catalog;
  private final Shortage shortage;

  Searching(Catalog catalog, Shortage shortage) {
    this.catalog = catalog;
    this.shortage = shortage;
  }

  void addTo(Actions actions) {
    actions
        .add("search", Set.of("found", "one", "out-of-stock", "none", "clarify", "on-request", "not-enough", "volume", "unavailable"), this::search)
        .add("guess", Set.of("found", "one", "out-of-stock", "none", "on-request", "lost"), this::guess)
        .add("more", Set.of("found", "no-more", "nothing", "unavailable"), this::more);
  }

  Outcome search(Turn turn) {
    var slots = turn.slots();
    var words = words(turn);
    if (slots.compatible()) {
      var fitting = new Search(words, PAGE, 0, bought(turn), cameras(turn.conversation().cart()));
      return Outcome.when(catalog.search(fitting), found -> answer(turn, words, slots.quantity(), found));
    }
    var query = turn.conversation().shown().goingOnWith(words);
    var search = new Search(query, PAGE, 0, List.of(), slots.quantity() == null ? 1 : slots.quantity());
    return Outcome.when(catalog.search(search), found -> answer(turn, query, slots.quantity(), found));
  }

  static String words(Turn turn) {
    return turn.slots().query() == null ? turn.act().phrase() : turn.slots().query();
  }

  /** A word or two that mean nothing else may be what something is called here. */
  private Outcome guess(Turn turn) {
    var outcome = search(turn);
    boolean named = Set.of("found", "one", "out-of-stock", "on-request").contains(outcome.name()) || outcome.name().equals("none") && Doubt.CODE.matcher(words(turn)).find();
    if (named) {
      turn.guessedRight();
    }
    return named ? outcome : Outcome.of("lost");
  }

  /** The answer that stands for what was found when products are only shown. */
  Outcome answer(Turn turn, String query, Integer quantity, Found found) {
    return switch (found.outcome()) {
      case CLARIFY -> clarify(found);
      case NONE -> none(turn, found);
      case OUT_OF_STOCK -> found.products().isEmpty() || found.substitutes() ? none(turn, found)
          : shortage.outOfStock(turn, found.products().getFirst(), quantity == null ? 1 : quantity);
      case FOUND -> listed(turn, query, quantity, found);
    };
  }

  /** Names that no product has are told by themselves: the rest of what he wrote may well be here. */
  static Outcome none(Turn turn, Found found) {
    // Only what the catalogue recognised nothing in comes with other things to look for.
    boolean unrecognised = found.options() != null && !found.options().isEmpty() && found.missing().isEmpty();
    if (unrecognised && words(turn).strip().split("\\s+").length > LONGEST_NAME) {
      return Outcome.of("clarify").with("question", "¿Qué producto estás buscando? Decime el tipo, la marca o el código.");
    }
    return turn.missing(Outcome.of("none").with("query", found.missing().isEmpty() ? words(turn) : String.join("» ni «", found.missing())));
  }

  private Outcome listed(Turn turn, String query, Integer quantity, Found found) {
    var products = found.products();
    if (products.isEmpty()) {
      return none(turn, found);
    }
    if (quantity != null && !found.substitutes() && products.stream().noneMatch(p -> p.available() >= quantity)) {
      var most = products.stream().max(java.util.Comparator.comparingInt(Product::available)).orElseThrow();
      return shortage.notEnough(turn, most, quantity);
    }
    if (products.size() == 1 && products.getFirst().price() == null) {
      return Telling.onRequest(turn, products.getFirst());
    }
    var items = turn.list(products, query, found.total(), products.size(), quantity);
    if (products.size() == 1) {
      turn.offer(products.getFirst().sku(), inCart(turn, products.getFirst()) + (quantity == null ? 1 : quantity));
    }
    return Outcome.of(products.size() == 1 ? "one" : "found")
        .with("heading", heading(found))
        .with("products", Wording.items(items))
        .with("relaxed", relaxed(found))
        .with("more", rest(found.total() - products.size()));
  }

  static int inCart(Turn turn, Product product) {
    return turn.conversation().cart().line(product.sku()).map(CartLine::quantity).orElse(0);
  }

  Outcome clarify(Found found) {
    var options = found.options() == null ? List.<String>of() : found.options();
    var buttons = options.stream().limit(10).filter(o -> !o.isBlank()).map(Searching::option).toList();
    return Outcome.of("clarify").with("question", found.question() == null ? "¿Qué estás buscando?" : found.question()).with(buttons);
  }

  private static Button option(String words) {
    return new Button(Payloads.search(words), words.length() <= BUTTON_TITLE ? words : words.substring(0, BUTTON_TITLE - 1) + "…");
  }

  private Outcome more(Turn turn) {
    var shown = turn.conversation().shown();
    if (shown.query() == null) {
      return Outcome.of("nothing");
    }
    var quantity = shown.quantity();
    var search = new Search(shown.query(), PAGE, shown.skip(), List.of(), quantity == null ? 1 : quantity);
    return Outcome.when(catalog.search(search), found -> {
      if (found.products().isEmpty()) {
        return Outcome.of("no-more");
      }
      var items = turn.append(found.products(), null);
      int seen = shown.skip() + found.products().size();
      turn.change(c -> c.withShown(c.shown().searched(shown.query(), found.total(), seen, quantity)));
      return Outcome.of("found").with("products", Wording.items(items)).with("more", rest(found.total() - seen));
    });
  }

  private static String relaxed(Found found) {
    return found.relaxed() == null || found.relaxed().isEmpty() || found.substitutes() ? "" : "Ojo: " + String.join("; ", found.relaxed()) + ".";
  }

  /** A recorder needs a channel for each. */
  static int cameras(Cart cart) {
    return cart.lines().stream().filter(line -> line.kind() != null && line.kind().startsWith("camera-")).mapToInt(CartLine::quantity).sum();
  }

  /** What is not what he asked for does not stand under its name: what had to be given up is the heading. */
  static String heading(Found found) {
    if (found.substitutes()) {
      return capital(String.join("; ", found.relaxed())) + ".";
    }
    var understood = found.understood() == null || found.understood().isBlank() ? "" : capital(found.understood());
    return understood.isEmpty() ? "Esto es lo que tengo:" : understood + ":";
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }

  private static String rest(int others) {
    return others <= 0 ? "" : others == 1 ? "Hay 1 más: pedime «más»." : "Hay " + others + " más: pedime «más».";
  }

  private static List<Sku> bought(Turn turn) {
    var conversation = turn.conversation();
    return Stream.concat(conversation.cart().lines().stream().map(CartLine::sku), Stream.ofNullable(conversation.focus())).distinct().toList();
  }
}
