package com.microcom.catalog.stock;

import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.orders.OrderLine;
import com.microcom.contracts.values.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rule: all lines or none. Prices play no part: the snapshot's were agreed. */
public final class Reserving {
  public sealed interface Decision {}

  /** @param units per SKU, lines of the same product together */
  public record Hold(Map<Sku, Integer> units) implements Decision {}

  public record Refuse(List<Short> shorts) implements Decision {}

  /** @param available 0 for a product that is not known or not offered any more */
  public record Short(Sku sku, String title, int requested, int available) {}

  private Reserving() {}

  /** @param stock of the ordered products, locked */
  public static Decision decide(List<OrderLine> lines, Map<Sku, Stocked> stock) {
    var units = units(lines);
    var titles = lines.stream().collect(Collectors.toMap(OrderLine::sku, OrderLine::title, (first, second) -> first));
    var shorts = new ArrayList<Short>();
    units.forEach((sku, requested) -> {
      // What was taken out of the offer since the buyer saw it is not sold any more, whatever is left of it.
      var available = stock.containsKey(sku) && stock.get(sku).product().visible() ? stock.get(sku).available() : 0;
      if (available < requested) {
        shorts.add(new Short(sku, titles.get(sku), requested, available));
      }
    });
    return shorts.isEmpty() ? new Hold(units) : new Refuse(shorts);
  }

  /** In SKU order. */
  static Map<Sku, Integer> units(List<OrderLine> lines) {
    return lines.stream().collect(Collectors.toMap(OrderLine::sku, OrderLine::quantity, Math::addExact, TreeMap::new));
  }
}
