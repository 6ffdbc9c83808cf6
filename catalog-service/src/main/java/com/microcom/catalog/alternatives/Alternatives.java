package com.microcom.catalog.alternatives;

import com.microcom.catalog.lexicon.AttributeType;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.catalog.products.Product;
import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.orders.Alternative;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Which products can stand in for another, and why. What has to match is a gate (a coaxial camera is no substitute for an IP one,
 * a disk must not be smaller); among those that pass, the nearest by attributes, then by price.
 */
public final class Alternatives {
  /** Twice the price weighs as much as a difference of this weight between attributes. */
  private static final int PRICE_WEIGHT = 6;

  private static final int BRAND_WEIGHT = 1;
  private static final int DIFFERENCES_SAID = 3;
  /** A lens of 2.7 instead of 2.8 mm is not what decides. */
  private static final int WORTH_SAYING = 2;

  private final Vocabulary vocabulary;
  private final Gates gates = Gates.standard();

  public Alternatives(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** @param inStock candidates of the same kind with enough units */
  public List<Alternative> of(Product wanted, List<Stocked> inStock, int limit) {
    var attributes = vocabulary.attributesOf(Set.of(wanted.kind()));
    var fitting = inStock.stream()
        .filter(s -> !s.sku().equals(wanted.sku()) && s.product().price() != null)
        .filter(s -> gates.pass(attributes, wanted, s.product()))
        .toList();
    // Four times the memory for three times the price stands in only where nothing nearer does.
    var near = fitting.stream().filter(s -> gates.isNear(attributes, wanted, s.product())).toList();
    return (near.isEmpty() ? fitting : near).stream()
        .sorted(Comparator.comparing((Stocked s) -> distance(attributes, wanted, s.product())).thenComparing(Stocked::sku))
        .limit(limit)
        .map(s -> new Alternative(s.sku(), s.product().title(), s.product().price(), s.available(), reason(attributes, wanted, s.product())))
        .toList();
  }

  /** Sum of the weights of what differs; a number counts by how far it is, up to its whole weight at double or half. */
  private static BigDecimal distance(List<AttributeType> attributes, Product wanted, Product other) {
    var sum = BigDecimal.ZERO;
    for (var attribute : attributes) {
      var share = difference(attribute, wanted.certain(attribute.name()).orElse(null), other.certain(attribute.name()).orElse(null));
      sum = sum.add(share.multiply(BigDecimal.valueOf(attribute.weight())));
    }
    if (wanted.price() != null) {
      sum = sum.add(apart(wanted.price().amount(), other.price().amount()).multiply(BigDecimal.valueOf(PRICE_WEIGHT)));
    }
    return wanted.brand().equals(other.brand()) ? sum : sum.add(BigDecimal.valueOf(BRAND_WEIGHT));
  }

  private static BigDecimal difference(AttributeType attribute, String asked, String has) {
    if (asked == null || asked.equals(has)) {
      return BigDecimal.ZERO;
    }
    return has != null && attribute.isNumeric() ? apart(new BigDecimal(asked), new BigDecimal(has)) : BigDecimal.ONE;
  }

  /** 0 = equal, 1 = double or half and beyond. */
  private static BigDecimal apart(BigDecimal a, BigDecimal b) {
    var ratio = a.max(b).divide(a.min(b).max(new BigDecimal("0.01")), MathContext.DECIMAL32);
    return ratio.subtract(BigDecimal.ONE).min(BigDecimal.ONE);
  }

  /** {@code mismo formato, 4 MP en vez de 2 MP, marca Dahua en vez de Hikvision}. */
  private String reason(List<AttributeType> attributes, Product wanted, Product other) {
    var differences = attributes.stream()
        .filter(a -> a.weight() >= WORTH_SAYING)
        .sorted(Comparator.comparingInt(AttributeType::weight).reversed())
        .map(a -> difference(a, wanted, other))
        .filter(said -> !said.isEmpty())
        .limit(DIFFERENCES_SAID)
        .toList();
    var parts = new ArrayList<String>();
    parts.add(same(wanted, other, differences));
    parts.addAll(differences);
    if (!wanted.brand().equals(other.brand()) && !other.brand().isBlank()) {
      parts.add("marca " + other.brand() + (wanted.brand().isBlank() ? "" : " en vez de " + wanted.brand()));
    }
    return String.join(", ", parts);
  }

  private String same(Product wanted, Product other, List<String> differences) {
    var shape = wanted.certain("shape").orElse(null);
    if (shape != null && shape.equals(other.certain("shape").orElse(null))) {
      return "mismo formato";
    }
    return differences.isEmpty() ? "mismas características" : "mismo tipo de producto";
  }

  private static String difference(AttributeType attribute, Product wanted, Product other) {
    var asked = wanted.certain(attribute.name()).orElse(null);
    var has = other.certain(attribute.name()).orElse(null);
    if (asked == null || asked.equals(has)) {
      return "";
    }
    var said = attribute.say(asked);
    if (has == null) {
      return said.isEmpty() ? "" : "no indica " + said.replaceFirst("^con ", "");
    }
    return said.isEmpty() || attribute.say(has).isEmpty() ? "" : attribute.say(has) + " en vez de " + said;
  }
}
