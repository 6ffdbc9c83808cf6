package com.microcom.conversation.dialogue;

import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.rest.CatalogApi.Search;
import com.microcom.contracts.text.ArgentineFormat;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** "Algo parecido", "más barato": of one product, or of the whole list in front of the buyer. */
final class OfferingAlternatives {
  private final Catalog catalog;
  private final Shortage shortage;

  OfferingAlternatives(Catalog catalog, Shortage shortage) {
    this.catalog = catalog;
    this.shortage = shortage;
  }

  void addTo(Actions actions) {
    actions.add("find-alternatives", Set.of("found", "none", "cheaper", "cheapest", "nothing", "unavailable"), this::alternatives);
  }

  private Outcome alternatives(Turn turn) {
    return switch (Pointing.at(turn.slots().reference(), turn.conversation())) {
      case Pointing.Found.One(var sku) -> to(turn, sku);
      case Pointing.Found.Several(var skus) -> wantsCheaper(turn) ? cheaperThanAll(turn) : to(turn, skus.getFirst());
      case Pointing.Found.NoSuch n -> Outcome.of("nothing");
      case Pointing.Found.Nothing n -> Outcome.of("nothing");
    };
  }

  private static boolean wantsCheaper(Turn turn) {
    return Words.of(turn.act().phrase()).stream().anyMatch(w -> w.startsWith("barat") || w.startsWith("economic"));
  }

  private Outcome to(Turn turn, Sku sku) {
    return Outcome.when(catalog.lookup(List.of(sku)), found -> {
      if (found.isEmpty()) {
        return Outcome.of("nothing");
      }
      var product = found.getFirst();
      boolean cheaper = wantsCheaper(turn);
      var others = shortage.alternatives(sku, 1).stream().filter(p -> !cheaper || product.price() == null || isBelow(p, product.price())).toList();
      var outcome = Outcome.of(others.isEmpty() ? "none" : "found").with("title", Wording.title(product.title()));
      var insteadOf = turn.conversation().cart().line(sku).map(line -> sku).orElse(null);
      return others.isEmpty() ? outcome : outcome.with("products", Wording.items(turn.append(others, insteadOf)));
    });
  }

  private static boolean isBelow(Product product, Money price) {
    return product.price() != null && product.price().currency().equals(price.currency()) && product.price().compareTo(price) < 0;
  }

  /** Below every price that he has seen, in the same search; if there is none, something near the cheapest; if neither, he is told so. */
  private Outcome cheaperThanAll(Turn turn) {
    var shown = turn.conversation().shown();
    var cheapest = shown.items().stream().filter(i -> i.product().price() != null).min(Comparator.comparing(i -> i.product().price().amount()));
    if (cheapest.isEmpty() || shown.query() == null) {
      return to(turn, shown.items().getFirst().product().sku());
    }
    var price = cheapest.get().product().price();
    var query = shown.goingOnWith("más baratos");
    return Outcome.when(catalog.search(new Search(query, Searching.PAGE, 0, List.of(), 1)), found -> {
      var cheaper = found.products().stream().filter(p -> isBelow(p, price) && p.available() > 0).toList();
      if (cheaper.isEmpty()) {
        var others = to(turn, cheapest.get().product().sku());
        return others.name().equals("none") ? onlyThat(turn, cheapest.get()) : others;
      }
      return Outcome.of("cheaper").with("heading", "Más barato tengo:").with("relaxed", "").with("more", "")
          .with("products", Wording.items(turn.list(cheaper, query, cheaper.size(), cheaper.size(), shown.quantity())));
    });
  }

  private static Outcome onlyThat(Turn turn, Shown.Item item) {
    var product = item.product();
    turn.offer(product.sku(), Searching.inCart(turn, product) + 1);
    return Outcome.of("cheapest").with("position", String.valueOf(item.position())).with("title", Wording.title(product.title()))
        .with("price", ArgentineFormat.money(product.price()));
  }
}
