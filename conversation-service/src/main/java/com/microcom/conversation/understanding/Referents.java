package com.microcom.conversation.understanding;

import com.microcom.contracts.values.Sku;
import com.microcom.conversation.understanding.Context.CartItem;
import com.microcom.conversation.understanding.Context.ShownItem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which products a {@link Reference} points at: one = it is clear, none = there is no such thing, several = ask which (or
 * all of them, for {@link Reference.All}).
 */
public final class Referents {
  private Referents() {}

  /** Among the products of the last list. {@code That} is the only one shown, or none: the dialogue knows what was spoken of last. */
  public static List<Sku> shown(Reference reference, Context context) {
    var items = context.shown();
    return switch (reference) {
      case Reference.Exact exact -> List.of(exact.sku());
      case Reference.Ordinal(int position) -> items.stream().filter(i -> i.position() == position).map(ShownItem::sku).toList();
      case Reference.Last() -> items.isEmpty() ? List.of() : List.of(items.getLast().sku());
      case Reference.That() -> items.size() == 1 ? List.of(items.getFirst().sku()) : List.of();
      case Reference.Cheapest() -> one(priced(items).min(Comparator.comparing(ShownItem::price)));
      case Reference.MostExpensive() -> one(priced(items).max(Comparator.comparing(ShownItem::price)));
      case Reference.All() -> items.stream().map(ShownItem::sku).toList();
      case Reference.Named(String text) -> items.stream()
          .filter(i -> Naming.matches(text, i.title(), i.brand(), i.model())).map(ShownItem::sku).toList();
    };
  }

  /** Among what is in the cart; ordinals count its lines. */
  public static List<Sku> inCart(Reference reference, Context context) {
    var items = context.cart();
    return switch (reference) {
      case Reference.Exact exact -> items.stream().map(CartItem::sku).filter(exact.sku()::equals).toList();
      case Reference.Ordinal(int position) -> position <= items.size() ? List.of(items.get(position - 1).sku()) : List.of();
      case Reference.Last() -> last(items);
      case Reference.That() -> last(items);
      case Reference.All() -> items.stream().map(CartItem::sku).toList();
      case Reference.Named(String text) -> items.stream()
          .filter(i -> Naming.matches(text, i.title(), i.brand(), i.model())).map(CartItem::sku).toList();
      case Reference.Cheapest() -> shownAndTaken(reference, context);
      case Reference.MostExpensive() -> shownAndTaken(reference, context);
    };
  }

  private static List<Sku> last(List<CartItem> items) {
    return items.isEmpty() ? List.of() : List.of(items.getLast().sku());
  }

  private static List<Sku> shownAndTaken(Reference reference, Context context) {
    return shown(reference, context).stream()
        .filter(sku -> context.cart().stream().anyMatch(item -> item.sku().equals(sku))).toList();
  }

  /** Prices in several currencies cannot be compared: only those in the currency of the first count. */
  private static Stream<ShownItem> priced(List<ShownItem> items) {
    var currency = items.stream().filter(i -> i.price() != null).map(i -> i.price().currency()).findFirst();
    return items.stream().filter(i -> i.price() != null && i.price().currency().equals(currency.orElseThrow()));
  }

  private static List<Sku> one(Optional<ShownItem> item) {
    return item.map(i -> List.of(i.sku())).orElse(List.of());
  }
}
