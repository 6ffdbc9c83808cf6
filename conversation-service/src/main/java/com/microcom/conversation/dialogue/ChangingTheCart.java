package com.microcom.conversation.dialogue;

import static com.microcom.conversation.dialogue.PuttingIntoTheCart.cart;
import static com.microcom.conversation.dialogue.PuttingIntoTheCart.changed;
import static com.microcom.conversation.dialogue.PuttingIntoTheCart.wanted;

import com.microcom.contracts.text.ArgentineFormat;
import com.microcom.conversation.ordering.Cart;
import com.microcom.conversation.ordering.CartLine;
import com.microcom.conversation.ordering.PlacedOrder;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** More, less and nothing of what is in the cart. */
final class ChangingTheCart {
  private final Catalog catalog;
  private final PuttingIntoTheCart putting;

  ChangingTheCart(Catalog catalog, PuttingIntoTheCart putting) {
    this.catalog = catalog;
    this.putting = putting;
  }

  void addTo(Actions actions) {
    actions
        .add("change-quantity", FillingTheCart.puttingAnd("not-in-cart", "which", "how-many", "empty", "ordered"), this::changeQuantity)
        .add("remove", Set.of("changed", "emptied", "not-in-cart", "which", "empty", "ordered"), this::remove)
        .add("empty-cart", Set.of("emptied", "empty"), this::empty);
  }

  private Outcome changeQuantity(Turn turn) {
    if (cart(turn).isEmpty()) {
      return nothingToChange(turn);
    }
    return onLine(turn, line -> {
      if (turn.slots().quantity() == null) {
        turn.focus(line.sku());
        return Outcome.of("how-many");
      }
      int quantity = Math.min(PuttingIntoTheCart.MAX_UNITS, turn.slots().moreOfSame() ? line.quantity() + wanted(turn) : wanted(turn));
      return quantity <= line.quantity() ? less(turn, line, quantity)
          : Outcome.when(catalog.lookup(List.of(line.sku())), found -> found.isEmpty() ? Outcome.of("not-in-cart") : putting.put(turn, found.getFirst(), quantity));
    });
  }

  private Outcome remove(Turn turn) {
    if (cart(turn).isEmpty()) {
      return nothingToChange(turn);
    }
    return onLine(turn, line -> {
      var quantity = turn.slots().quantity();
      return quantity == null || quantity >= line.quantity() ? gone(turn, line) : less(turn, line, line.quantity() - quantity);
    });
  }

  private static Outcome onLine(Turn turn, Function<CartLine, Outcome> then) {
    return switch (Pointing.inCart(turn.slots().reference(), turn.conversation())) {
      case Pointing.Found.One(var sku) -> then.apply(cart(turn).line(sku).orElseThrow());
      case Pointing.Found.Several(var skus) -> Outcome.of("which");
      case Pointing.Found.NoSuch n -> Outcome.of("not-in-cart");
      case Pointing.Found.Nothing n -> Outcome.of("not-in-cart");
    };
  }

  private static Outcome less(Turn turn, CartLine line, int quantity) {
    turn.change(c -> c.withCart(c.cart().put(line.times(quantity))));
    turn.focus(line.sku());
    return changed("Ahora van " + ArgentineFormat.integer(quantity) + " × *" + Wording.title(line.title()) + "*.");
  }

  private static Outcome gone(Turn turn, CartLine line) {
    turn.change(c -> c.withCart(c.cart().remove(line.sku())));
    return cart(turn).isEmpty() ? Outcome.of("emptied") : changed("Saqué *" + Wording.title(line.title()) + "*.");
  }

  private Outcome empty(Turn turn) {
    boolean was = cart(turn).isEmpty();
    turn.change(c -> c.withCart(Cart.EMPTY).withSummary(null).withQuote(null));
    return Outcome.of(was ? "empty" : "emptied");
  }

  private static Outcome nothingToChange(Turn turn) {
    boolean ordered = turn.conversation().lastOrder(PlacedOrder.State.RESERVING, PlacedOrder.State.RESERVED).isPresent();
    return Outcome.of(ordered ? "ordered" : "empty");
  }
}
