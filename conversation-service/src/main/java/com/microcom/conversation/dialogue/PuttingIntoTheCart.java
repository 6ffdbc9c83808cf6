package com.microcom.conversation.dialogue;

import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.text.ArgentineFormat;
import com.microcom.contracts.values.Sku;
import com.microcom.conversation.ordering.Cart;
import com.microcom.conversation.ordering.CartLine;
import java.util.Optional;
import java.util.Set;

/** One product into the cart, new or in another's place, if its stock, price and currency allow. */
final class PuttingIntoTheCart {
  /** How it can come out. */
  static final Set<String> OUTCOMES = Set.of("changed", "on-request", "out-of-stock", "not-enough", "volume", "full", "unavailable");
  /** So that cart and summary fit into a message. */
  static final int MAX_LINES = 25;
  /** More units of one product than anybody means. */
  static final int MAX_UNITS = 100_000;

  private final Shortage shortage;

  PuttingIntoTheCart(Shortage shortage) {
    this.shortage = shortage;
  }

  /** @param quantity what its line will have */
  Outcome put(Turn turn, Product product, int quantity) {
    return refused(turn, product, quantity, cart(turn)).orElseGet(() -> {
      boolean isNew = cart(turn).line(product.sku()).isEmpty();
      turn.change(c -> c.withCart(c.cart().put(CartLine.of(product, quantity))).withShown(c.shown().wanting(null)));
      turn.focus(product.sku());
      return changed((isNew ? "Sumé " : "Ahora van ") + ArgentineFormat.integer(quantity) + " × *" + Wording.title(product.title()) + "* (" + each(product) + ").");
    });
  }

  /** @param old what goes away; its line is there */
  Outcome swap(Turn turn, Sku old, Product product) {
    var gone = cart(turn).line(old).orElseThrow();
    int quantity = turn.slots().quantity() == null ? gone.quantity() : wanted(turn);
    if (old.equals(product.sku())) {
      return put(turn, product, quantity);
    }
    return refused(turn, product, quantity, cart(turn).remove(old)).orElseGet(() -> {
      turn.change(c -> c.withCart(c.cart().replace(old, CartLine.of(product, quantity))).withShown(c.shown().swapped(old, product.sku())));
      turn.focus(product.sku());
      return changed("Cambié *" + Wording.title(gone.title()) + "* por " + quantity + " × *" + Wording.title(product.title()) + "* (" + each(product) + ").");
    });
  }

  private Optional<Outcome> refused(Turn turn, Product product, int quantity, Cart others) {
    if (product.available() == 0) {
      return Optional.of(shortage.outOfStock(turn, product, quantity));
    }
    if (product.price() == null) {
      return Optional.of(Telling.onRequest(turn, product));
    }
    if (!others.isEmpty() && !others.total().currency().equals(product.price().currency())) {
      return Optional.of(Telling.onRequest(turn, product).with("why", "está en otra moneda que el resto de tu carrito"));
    }
    if (quantity > product.available()) {
      return Optional.of(shortage.notEnough(turn, product, quantity));
    }
    boolean full = others.lines().size() >= MAX_LINES && others.line(product.sku()).isEmpty();
    return full ? Optional.of(Outcome.of("full")) : Optional.empty();
  }

  /** Units asked for: said now, or said with the search that gave the list, or one. */
  static int wanted(Turn turn) {
    var said = turn.slots().quantity();
    var before = turn.slots().query() == null ? turn.conversation().shown().quantity() : null;
    return Math.clamp(said != null ? said : before != null ? before : 1, 1, MAX_UNITS);
  }

  /** Units of it that are in the cart. */
  static int inCart(Turn turn, Product product) {
    return cart(turn).line(product.sku()).map(CartLine::quantity).orElse(0);
  }

  static Cart cart(Turn turn) {
    return turn.conversation().cart();
  }

  static Outcome changed(String change) {
    return Outcome.of("changed").with("change", change);
  }

  private static String each(Product product) {
    return ArgentineFormat.money(product.price()) + " c/u";
  }
}
