package com.microcom.conversation.dialogue;

import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.values.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The products in front of the buyer. Numbers go on growing while alternatives are added to a list, so that "la segunda"
 * stays the second of the list.
 *
 * @param query words of the search that gave the list, behind those of the searches that it may put more exactly, one a line; or null
 * @param total how many products that search found
 * @param skip how many of its ranking were already shown ("mostrame más")
 * @param quantity units that he said he needs, or null
 */
public record Shown(List<Item> items, String query, int total, int skip, Integer quantity) {
  /** Of searches that put each other more exactly; older ones say nothing any more. */
  private static final int KEPT_SEARCHES = 8;
  public static final Shown NOTHING = new Shown(List.of(), null, 0, 0, null);
  /** Older ones scroll out of sight; bounds what is stored. */
  private static final int KEPT = 24;

  public Shown {
    items = List.copyOf(items);
  }

  /** @param position as the buyer sees it, from 1 @param insteadOf the product in the cart that choosing it replaces, or null */
  public record Item(int position, Product product, Sku insteadOf) {}

  public Optional<Item> item(Sku sku) {
    return items.reversed().stream().filter(item -> item.product().sku().equals(sku)).findFirst();
  }

  int nextPosition() {
    return items.isEmpty() ? 1 : items.getLast().position() + 1;
  }

  Shown with(List<Product> products, Sku insteadOf) {
    var all = new ArrayList<>(items);
    for (var product : products) {
      all.add(new Item(all.isEmpty() ? 1 : all.getLast().position() + 1, product, insteadOf));
    }
    return new Shown(all.subList(Math.max(0, all.size() - KEPT), all.size()), query, total, skip, quantity);
  }

  /** Words of a new search behind those of the last ones; the catalogue knows whether they go on from there or begin anew. */
  String goingOnWith(String words) {
    var line = words.strip().replaceAll("\\s+", " ");
    var before = query == null ? List.<String>of() : query.lines().toList();
    return String.join("\n", Stream.concat(before.subList(Math.max(0, before.size() - KEPT_SEARCHES + 1), before.size()).stream(), Stream.of(line)).toList());
  }

  Shown searched(String words, int found, int shownSoFar, Integer wanted) {
    return new Shown(items, words, found, shownSoFar, wanted);
  }

  Shown wanting(Integer units) {
    return new Shown(items, query, total, skip, units);
  }

  /** The cart has another product now where those alternatives pointed at the old one. */
  Shown swapped(Sku old, Sku now) {
    return new Shown(items.stream().map(i -> old.equals(i.insteadOf()) ? new Item(i.position(), i.product(), now) : i).toList(),
        query, total, skip, quantity);
  }
}
