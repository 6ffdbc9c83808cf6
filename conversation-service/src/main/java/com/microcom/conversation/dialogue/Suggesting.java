package com.microcom.conversation.dialogue;

import com.microcom.contracts.rest.CatalogApi.Found;
import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.rest.CatalogApi.Search;
import com.microcom.conversation.ordering.Cart;
import com.microcom.conversation.ordering.CartLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** "¿Qué más me hace falta?": what a system needs to work and the cart does not have. Shown, never added by itself. */
final class Suggesting {
  private static final int AT_MOST = 4;
  private static final Need DVR = new Need("dvr", "recorder-dvr");
  private static final Need NVR = new Need("nvr", "recorder-nvr");
  private static final Need DISK = new Need("disco para videovigilancia", "disk-surveillance");
  /** {@code 1 A} a camera is the trade's rule of thumb. */
  private static final Need POWER = new Need("fuente 12 v %d a", "power-supply");
  private static final Need BALUNS = new Need("balunes", "balun");
  private static final Need CABLE = new Need("bobina de cable utp", "cable-utp");
  /** By kind of product in the catalogue; the most needed first. */
  private static final Map<String, List<Need>> NEEDS = Map.of(
      "camera-analog", List.of(DVR, DISK, POWER, BALUNS, CABLE),
      "camera-ip", List.of(NVR, DISK, CABLE),
      "recorder-dvr", List.of(DISK, POWER, BALUNS),
      "recorder-nvr", List.of(DISK, CABLE),
      "kit-cctv", List.of(DISK));

  private final Catalog catalog;

  Suggesting(Catalog catalog) {
    this.catalog = catalog;
  }

  /** @param query as a buyer would ask for it, {@code %d} for the number of cameras @param kind of the catalogue; nothing else is taken for an answer */
  private record Need(String query, String kind) {}

  void addTo(Actions actions) {
    actions.add("suggest", Set.of("found", "none", "empty"), this::suggest);
  }

  private Outcome suggest(Turn turn) {
    var lines = turn.conversation().cart().lines();
    if (lines.isEmpty()) {
      return Outcome.of("empty");
    }
    var there = lines.stream().map(CartLine::kind).collect(Collectors.toSet());
    var missing = lines.stream().flatMap(line -> NEEDS.getOrDefault(String.valueOf(line.kind()), List.of()).stream()).distinct()
        .filter(need -> !there.contains(need.kind())).flatMap(need -> best(need, turn.conversation().cart()).stream()).limit(AT_MOST).toList();
    return missing.isEmpty() ? Outcome.of("none")
        : Outcome.of("found").with("products", Wording.items(turn.list(missing, null, missing.size(), missing.size(), null)));
  }

  private Optional<Product> best(Need need, Cart cart) {
    var search = new Search(need.query().formatted(Math.max(1, Searching.cameras(cart))), 3, 0, cart.lines().stream().map(CartLine::sku).toList(), Searching.cameras(cart));
    var products = catalog.search(search) instanceof Remote.Answered<Found>(var found) ? found.products().stream() : Stream.<Product>empty();
    return products.filter(p -> need.kind().equals(p.kind()) && p.available() > 0 && p.price() != null).findFirst();
  }
}
