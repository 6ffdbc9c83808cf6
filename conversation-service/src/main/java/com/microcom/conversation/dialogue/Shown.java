package com.microcom.conversation.dialogue;

import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.values.Sku;
import java.util.List;

/**
 * The products in front of the buyer. Numbers go on growing while alternatives are added to a list, so that "la segunda"
 * stays the second of the list.
 *
 * @param query words of the search that gave the list, or null
 * @param total how many products that search found
 * @param skip how many of its ranking were already shown ("mostrame más")
 */
public record Shown(List<Item> items, String query, int total, int skip) {
  public static final Shown NOTHING = new Shown(List.of(), null, 0, 0);

  public Shown {
    items = List.copyOf(items);
  }

  /** @param position as the buyer sees it, from 1 @param insteadOf the product in the cart that choosing it replaces, or null */
  public record Item(int position, Product product, Sku insteadOf) {}
}
