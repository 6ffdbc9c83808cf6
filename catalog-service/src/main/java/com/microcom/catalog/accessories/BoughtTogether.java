package com.microcom.catalog.accessories;

import com.microcom.catalog.accessories.Sales.Together;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * When products that were bought together say something: in enough orders (support), often enough among the buyers of the one
 * (confidence), and more often than by chance (lift: a product that everybody buys goes with nothing in particular). Pure.
 *
 * @param support least number of orders with both @param confidence least share of the one's orders @param lift how much more than by chance
 */
public record BoughtTogether(int support, BigDecimal confidence, BigDecimal lift) {
  /** Below five orders a pair is an anecdote. */
  public static final BoughtTogether USUAL = new BoughtTogether(5, new BigDecimal("0.10"), new BigDecimal("1.2"));

  /** The surest first. */
  public List<Together> telling(List<Together> pairs) {
    return pairs.stream()
        .filter(p -> p.together() >= support && confidence(p).compareTo(confidence) >= 0 && lift(p).compareTo(lift) >= 0)
        .sorted(Comparator.<Together, BigDecimal>comparing(BoughtTogether::confidence).thenComparing(BoughtTogether::lift).reversed().thenComparing(Together::other))
        .toList();
  }

  static BigDecimal confidence(Together pair) {
    return BigDecimal.valueOf(pair.together()).divide(BigDecimal.valueOf(pair.withProduct()), MathContext.DECIMAL32);
  }

  /** confidence ÷ share of all orders that have the other. */
  static BigDecimal lift(Together pair) {
    return confidence(pair).multiply(BigDecimal.valueOf(pair.orders())).divide(BigDecimal.valueOf(pair.withOther()), MathContext.DECIMAL32);
  }

  /** {@code va junto en 6 de cada 10 pedidos}, rounded down, at least 1. */
  static String said(Together pair) {
    var ofTen = confidence(pair).movePointRight(1).setScale(0, RoundingMode.DOWN).max(BigDecimal.ONE).intValueExact();
    return ofTen >= 10 ? "va siempre en el mismo pedido" : "va junto en " + ofTen + " de cada 10 pedidos";
  }
}
