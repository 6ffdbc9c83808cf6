package com.microcom.conversation.dialogue;

import com.microcom.contracts.rest.CatalogApi.Accessory;
import com.microcom.contracts.text.ArgentineFormat;
import com.microcom.contracts.values.Sku;
import com.microcom.conversation.ordering.CartLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line about what goes with the product that was just added. Each thing once, never in the way of what he was asked anyway. */
final class OfferingAccessories {
  /** Fact of the session: SKUs that were offered already, so that nobody hears twice of a power supply. */
  private static final String OFFERED = "accessoriesOffered";
  private static final int REMEMBERED = 20;
  /** Who orders so many things in one go has made up his mind. */
  private static final int MANY_THINGS = 3;

  private final Catalog catalog;

  OfferingAccessories(Catalog catalog) {
    this.catalog = catalog;
  }

  void addTo(Actions actions) {
    actions.add("accompany", Set.of("offered", "none"), this::accompany);
  }

  private Outcome accompany(Turn turn) {
    var added = Optional.ofNullable(turn.conversation().focus()).flatMap(turn.conversation().cart()::line);
    // Alternatives that he was just shown are choice enough.
    if (added.isEmpty() || turn.hasListed() || turn.things() >= MANY_THINGS) {
      return Outcome.of("none");
    }
    var before = offered(turn);
    var cart = turn.conversation().cart().lines().stream().map(CartLine::sku);
    var except = Stream.concat(cart, before.stream()).distinct().toList();
    return switch (catalog.accessories(added.get().sku(), added.get().quantity(), 1, except)) {
      case Remote.Answered<List<Accessory>>(var found) when !found.isEmpty() && fits(turn, found.getFirst()) -> offer(turn, found.getFirst(), before);
      case Remote.Answered<List<Accessory>> nothing -> Outcome.of("none");
      case Remote.Unavailable<List<Accessory>> u -> Outcome.of("none");
    };
  }

  private static boolean fits(Turn turn, Accessory accessory) {
    var product = accessory.product();
    return product.price() != null && product.available() >= accessory.quantity()
        && product.price().currency().equals(turn.conversation().cart().total().currency());
  }

  private static Outcome offer(Turn turn, Accessory accessory, List<Sku> before) {
    var product = accessory.product();
    turn.offerBeside(product.sku(), accessory.quantity());
    var all = new ArrayList<>(before);
    all.add(product.sku());
    var kept = all.subList(Math.max(0, all.size() - REMEMBERED), all.size()).stream().map(Sku::value).collect(Collectors.joining("\n"));
    turn.change(c -> c.withSession(c.session().with(OFFERED, kept)));
    return Outcome.of("offered").with("units", ArgentineFormat.integer(accessory.quantity())).with("title", Wording.title(product.title()))
        .with("reason", accessory.reason()).with("each", ArgentineFormat.money(product.price()));
  }

  private static List<Sku> offered(Turn turn) {
    var kept = turn.conversation().session().facts().get(OFFERED);
    return kept == null ? List.of() : Arrays.stream(kept.toString().split("\n")).map(Sku::new).toList();
  }
}
