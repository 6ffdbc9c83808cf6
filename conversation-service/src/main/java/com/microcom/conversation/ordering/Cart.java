package com.microcom.conversation.ordering;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.orders.OrderLine;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the buyer has chosen so far, one line per product, in the order of choosing. */
public record Cart(List<CartLine> lines) {
  public static final Cart EMPTY = new Cart(List.of());

  public Cart {
    lines = List.copyOf(lines);
    if (lines.stream().map(CartLine::sku).distinct().count() != lines.size()) {
      throw new IllegalArgumentException("A product has one line");
    }
  }

  @JsonIgnore
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  public Optional<CartLine> line(Sku sku) {
    return lines.stream().filter(line -> line.sku().equals(sku)).findFirst();
  }

  /** In the place of the line of that product, or at the end. */
  public Cart put(CartLine line) {
    return line(line.sku()).isPresent() ? replace(line.sku(), line) : appended(line);
  }

  public Cart remove(Sku sku) {
    return new Cart(lines.stream().filter(line -> !line.sku().equals(sku)).toList());
  }

  /** The new line takes the place of the old one; a line that the new product already had is given up. */
  public Cart replace(Sku old, CartLine line) {
    var changed = new ArrayList<CartLine>();
    for (var each : lines) {
      if (each.sku().equals(old)) {
        changed.add(line);
      } else if (!each.sku().equals(line.sku())) {
        changed.add(each);
      }
    }
    return new Cart(changed);
  }

  public List<OrderLine> asOrderLines() {
    return lines.stream().map(CartLine::asOrderLine).toList();
  }

  /** VAT included. @throws IllegalStateException if the cart is empty: it has no currency */
  @JsonIgnore
  public Money total() {
    return lines.stream().map(CartLine::total).reduce(Money::plus)
        .orElseThrow(() -> new IllegalStateException("An empty cart has no total"));
  }

  private Cart appended(CartLine line) {
    var changed = new ArrayList<>(lines);
    changed.add(line);
    return new Cart(changed);
  }
}
