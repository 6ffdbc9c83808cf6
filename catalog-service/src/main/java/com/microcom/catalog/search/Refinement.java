package com.microcom.catalog.search;

import com.microcom.catalog.search.Wanted.Order;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** "Y de Dahua?", "más baratas", "de 4 mp": the question before, put more exactly. */
final class Refinement {
  private Refinement() {}

  /**
   * @param said read as a text about the same kinds
   * @return empty if it is about something else: it has a code, or words that mean nothing for those kinds (another kind, for example)
   */
  static Optional<Wanted> of(Wanted before, ParsedQuery said) {
    var now = said.wanted();
    return said.namesCode() || !now.words().isEmpty() || saysNothing(now) ? Optional.empty() : Optional.of(merged(before, now));
  }

  private static boolean saysNothing(Wanted now) {
    return now.brands().isEmpty() && now.notBrands().isEmpty() && now.conditions().isEmpty() && now.price().isOpen() && now.order() == Order.BEST;
  }

  /** What was said last counts: another brand takes the place of the first, another figure that of the same attribute. */
  private static Wanted merged(Wanted before, Wanted now) {
    var brands = now.brands().isEmpty() ? without(before.brands(), now.notBrands()) : now.brands();
    var notBrands = new HashSet<>(without(before.notBrands(), now.brands()));
    notBrands.addAll(now.notBrands());
    var merged = new Wanted(before.kinds(), brands, notBrands, before.conditions(), now.price().isOpen() ? before.price() : now.price(),
        now.order() == Order.BEST ? before.order() : now.order(), before.words(), before.rankingWords()).ranking(now.rankingWords());
    for (var condition : now.conditions()) {
      merged = merged.with(condition);
    }
    return merged;
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    var left = new HashSet<>(some);
    left.removeAll(others);
    return left;
  }
}
