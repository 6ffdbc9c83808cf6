package com.microcom.conversation.dialogue;

import com.microcom.contracts.events.OutboundContent.Button;
import com.microcom.contracts.rest.CatalogApi;
import com.microcom.contracts.rest.CatalogApi.Found;
import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.rest.CatalogApi.Search;
import com.microcom.contracts.values.Sku;
import com.microcom.conversation.ordering.Cart;
import com.microcom.conversation.ordering.CartLine;
import com.microcom.conversation.understanding.Payloads;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Showing products that the buyer describes. */
final class Searching {
  /** Products per message: 3 to 5 can be read on a phone. */
  static final int PAGE = 4;
  private static final int BUTTON_TITLE = 20;
  /** More words that name nothing known are talk, and talk is not quoted back as if it were a product. */
  private static final int LONGEST_NAME = 3;
  private static final int MOST_NAME_WORDS = 4;
  private static final int MOST_KINDS_TRIED = 6;

  private final Catalog catalog;
  private final Shortage shortage;

  Searching(Catalog catalog, Shortage shortage) {
    this.catalog = catalog;
    this.shortage = shortage;
  }

  void addTo(Actions actions) {
    actions
        .add("search", Set.of("found", "one", "out-of-stock", "none", "clarify", "on-request", "not-enough", "volume", "aside", "unavailable"), this::searchOrPassOver)
        .add("guess", Set.of("found", "one", "out-of-stock", "none", "on-request", "lost"), this::guess)
        .add("more", Set.of("found", "no-more", "nothing", "unavailable"), this::more);
  }

  /** Of talk that names nothing ("y lo que sea igual") beside what was answered, it is not said that nothing was found. */
  private Outcome searchOrPassOver(Turn turn) {
    boolean answered = turn.hasListed() || turn.hasAskedBack() || turn.missed() != null;
    var outcome = search(turn);
    return answered && Set.of("none", "clarify").contains(outcome.name()) && Doubt.isTalk(words(turn)) ? Outcome.of("aside") : outcome;
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
    return Outcome.when(find(search, words), found -> answer(turn, query, slots.quantity(), found));
  }

  /** @param words what he said now, the last of the lines searched for */
  Remote<Found> find(Search search, String words) {
    var remote = catalog.search(search);
    return remote instanceof Remote.Answered<Found>(var found) && found.outcome() == CatalogApi.Outcome.CLARIFY
        ? Remote.of(byName(search, words, found).orElse(found)) : remote;
  }

  /**
   * "El Redragon Kumara": no kind is said, and what it is called may stand in a product's name all the same. Among the kinds that the
   * catalogue supposes, those whose name has all that he said are it.
   */
  private Optional<Found> byName(Search search, String words, Found supposed) {
    var options = options(supposed);
    if (!namesMore(words, options)) {
      return Optional.empty();
    }
    var products = options.stream().limit(MOST_KINDS_TRIED)
        .map(option -> catalog.search(new Search(option + " " + words, PAGE, 0, List.of(), search.quantity())))
        .flatMap(remote -> remote instanceof Remote.Answered<Found>(var found) ? found.products().stream() : Stream.of())
        .filter(product -> Doubt.hasExactly(product, words)).distinct().limit(PAGE).toList();
    return products.isEmpty() ? Optional.empty()
        : Optional.of(new Found(products.stream().anyMatch(p -> p.available() > 0) ? CatalogApi.Outcome.FOUND : CatalogApi.Outcome.OUT_OF_STOCK, products, products.size(), "", List.of(), null, List.of()));
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
      case CLARIFY -> Doubt.isArticled(turn.act().phrase(), words(turn)) ? clarify(turn, found) : clarify(found);
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
    var names = found.missing().isEmpty() ? Doubt.isTalk(words(turn)) ? "eso" : "«" + words(turn) + "»" : "«" + String.join("» ni «", found.missing()) + "»";
    return turn.missing(Outcome.of("none").with("query", names));
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

  /** Of what he asks for by its name: that it is not here comes before what else there is. */
  Outcome clarify(Turn turn, Found found) {
    var words = words(turn);
    var outcome = clarify(found);
    return found.missing().isEmpty() && !options(found).isEmpty() && namesMore(words, options(found)) && !outcome.values().get("question").startsWith("No tengo")
        ? outcome.with("question", "No encontré «" + words.strip() + "» en el catálogo. " + outcome.values().get("question").replace("No estoy seguro de haber entendido. ", "")) : outcome;
  }

  private static List<String> options(Found found) {
    return found.options() == null ? List.of() : found.options();
  }

  /** A name, and not only the kind or the brand that the catalogue asks about. */
  private static boolean namesMore(String words, List<String> options) {
    var supposed = Words.of(String.join(" ", options));
    return !Doubt.isTalk(words) && Doubt.names(words).anyMatch(w -> !supposed.contains(w)) && Doubt.names(words).count() <= MOST_NAME_WORDS;
  }

  Outcome clarify(Found found) {
    var buttons = options(found).stream().limit(10).filter(o -> !o.isBlank()).map(Searching::option).toList();
    return Outcome.of("clarify").with("question", found.question() == null ? "¿Qué estás buscando?" : found.question()).with(buttons);
  }

  private static Button option(String words) {
    return option(words, words);
  }

  /** A touch searches for the words. */
  static Button option(String words, String title) {
    return new Button(Payloads.search(words), title.length() <= BUTTON_TITLE ? title : title.substring(0, BUTTON_TITLE - 1) + "…");
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
