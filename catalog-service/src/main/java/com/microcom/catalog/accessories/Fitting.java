package com.microcom.catalog.accessories;

import com.microcom.catalog.accessories.AccessoryRules.Rule;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.catalog.products.Product;
import com.microcom.catalog.products.Stocked;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a rule speaks of a product, whether it is needed still, and which accessory fulfils it best. Pure. */
final class Fitting {
  private static final String UNITS = "@cameras";

  private final Vocabulary vocabulary;

  Fitting(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  boolean applies(Rule rule, Product product) {
    var condition = rule.condition();
    if (condition == null) {
      return true;
    }
    var attribute = condition.split("!?=", 2);
    if (attribute.length == 2 && attribute[0].matches("\\w+")) {
      return product.certain(attribute[0]).filter(attribute[1]::equals).isPresent() != condition.contains("!=");
    }
    return Pattern.compile(condition).matcher(text(product)).find();
  }

  /** The cart has what makes it needless. */
  boolean isSatisfied(Rule rule, Collection<Product> cart) {
    return cart.stream().anyMatch(c -> rule.satisfiedBy().stream().anyMatch(by -> isThat(c, by)));
  }

  private static boolean isThat(Product product, String kindAndAttribute) {
    var parts = kindAndAttribute.split(":", 2);
    return product.kind().equals(parts[0]) && (parts.length == 1 || product.certain(parts[1]).filter(v -> !v.equals("false")).isPresent());
  }

  /** Bought together before others, then the same brand where that matters, then the cheapest. @param candidates in stock */
  Optional<Stocked> best(Rule rule, Product product, int units, List<Stocked> candidates, List<Stocked> boughtTogether) {
    var together = boughtTogether.stream().map(Stocked::sku).toList();
    return candidates.stream()
        .filter(c -> c.product().price() != null && c.available() >= (rule.each() ? units : 1) && fits(rule, product, units, c.product()))
        .min(Comparator.comparing((Stocked c) -> !together.contains(c.sku()))
            .thenComparing(c -> rule.sameBrandFirst() && !c.product().brand().equals(product.brand()))
            .thenComparing(c -> c.product().price())
            .thenComparing(Stocked::sku));
  }

  private boolean fits(Rule rule, Product product, int units, Product other) {
    return rule.equal().entrySet().stream().allMatch(e -> other.certain(e.getKey()).filter(e.getValue()::equals).isPresent())
        && rule.atLeast().entrySet().stream().allMatch(e -> isEnough(e.getKey(), e.getValue(), product, units, other))
        && rule.same().stream().allMatch(a -> product.certain(a).equals(other.certain(a)))
        && (!rule.sameBrand() || isWired(product) || !product.brand().isBlank() && product.brand().equals(other.brand()))
        && (rule.has() == null || rule.has().matcher(text(other)).find());
  }

  /** Wired sensors are contacts like any other; radio is the maker's own. */
  private static boolean isWired(Product product) {
    return product.certain("wireless").filter("false"::equals).isPresent();
  }

  private static boolean isEnough(String attribute, String least, Product product, int units, Product other) {
    var needed = least.equals(UNITS) ? Optional.of(BigDecimal.valueOf(units)) : least.startsWith("@") ? product.certain(least.substring(1)).map(BigDecimal::new) : Optional.of(new BigDecimal(least));
    // Of a single camera anything is enough, whether its list says how many or not.
    return needed.isEmpty() || least.equals(UNITS) && units == 1 || other.certain(attribute).map(BigDecimal::new).filter(has -> has.compareTo(needed.get()) >= 0).isPresent();
  }

  private String text(Product product) {
    return vocabulary.plain(product.title() + " " + product.description());
  }
}
