package com.microcom.conversation.dialogue;

import static com.microcom.contracts.text.ArgentineFormat.integer;
import static com.microcom.contracts.text.ArgentineFormat.money;

import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.values.Sku;
import com.microcom.conversation.ordering.Cart;
import com.microcom.conversation.ordering.CartLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The cart with prices and stock as of now.
 *
 * @param cart with today's prices, without what cannot be bought any more
 * @param changes what is different, for the buyer
 * @param shortages lines of the cart that the stock does not cover
 */
record Rereading(Cart cart, List<String> changes, List<Shortfall> shortages) {
  record Shortfall(CartLine line, int available) {
    String said() {
      return "• *" + Wording.title(line.title()) + "*: pediste " + integer(line.quantity()) + " y "
          + (available == 0 ? "no queda stock." : available == 1 ? "queda 1." : "quedan " + integer(available) + ".");
    }
  }

  static Remote<Rereading> of(Cart cart, Catalog catalog) {
    return catalog.lookup(cart.lines().stream().map(CartLine::sku).toList()).map(found -> of(cart, found));
  }

  private static Rereading of(Cart cart, List<Product> found) {
    Map<Sku, Product> bySku = found.stream().collect(Collectors.toMap(Product::sku, Function.identity(), (a, b) -> a));
    var lines = new ArrayList<CartLine>();
    var changes = new ArrayList<String>();
    var shortages = new ArrayList<Shortfall>();
    for (var line : cart.lines()) {
      var product = bySku.get(line.sku());
      if (product == null || product.price() == null || !product.price().currency().equals(line.unitPrice().currency())) {
        changes.add("• *" + Wording.title(line.title()) + "* ya no lo puedo vender por acá y lo saqué.");
        continue;
      }
      if (!product.price().equals(line.unitPrice())) {
        changes.add("• *" + Wording.title(line.title()) + "*: el precio pasó de " + money(line.unitPrice()) + " a " + money(product.price()) + ".");
      }
      var now = CartLine.of(product, line.quantity());
      lines.add(now);
      if (product.available() < line.quantity()) {
        shortages.add(new Shortfall(now, product.available()));
      }
    }
    return new Rereading(new Cart(lines), changes, shortages);
  }
}
