package com.microcom.catalog.alternatives;

import com.microcom.catalog.lexicon.AttributeType;
import com.microcom.catalog.lexicon.AttributeType.Gate;
import com.microcom.catalog.lexicon.PlainText;
import com.microcom.catalog.products.Product;
import com.microcom.contracts.Wire;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a substitute must keep: the lexicon's gates and these ({@code alternatives/gates.json}).
 *
 * @param atMost how many times the wanted capacity is near @param pricesApart how many times the price is near
 * @param notLess attribute → least share of the wanted figure @param ranked attribute → values from worse to better
 * @param whenTrue what the wanted one has, the other has to have
 * @param sharedCode kinds that fit a machine by a code in their title
 */
record Gates(
    int version,
    String comment,
    BigDecimal atMost,
    BigDecimal pricesApart,
    Map<String, BigDecimal> notLess,
    Map<String, List<String>> ranked,
    Set<String> whenTrue,
    Set<String> sharedCode) {
  private static final int SHORTEST_CODE = 3;

  /** @throws IllegalStateException if the data are not there or not readable */
  static Gates standard() {
    try (var in = Gates.class.getResourceAsStream("/alternatives/gates.json")) {
      return Wire.read(Objects.requireNonNull(in, "alternatives/gates.json").readAllBytes(), Gates.class);
    } catch (IOException | Wire.UnreadableException e) {
      throw new IllegalStateException("The gates of alternatives cannot be read", e);
    }
  }

  boolean pass(List<AttributeType> attributes, Product wanted, Product other) {
    return attributes.stream().allMatch(a -> passes(a, wanted, other)) && (!sharedCode.contains(wanted.kind()) || codes(wanted).stream().anyMatch(codes(other)::contains));
  }

  /** Neither far more than was wanted nor far from its price; preferred, not required. */
  boolean isNear(List<AttributeType> attributes, Product wanted, Product other) {
    var capacities = attributes.stream().filter(a -> a.gate() == Gate.atLeast && wanted.certain(a.name()).isPresent());
    return capacities.allMatch(a -> number(other, a.name()).compareTo(number(wanted, a.name()).multiply(atMost)) <= 0)
        && (wanted.price() == null || within(wanted.price().amount(), other.price().amount()));
  }

  private boolean within(BigDecimal price, BigDecimal other) {
    return price.max(other).compareTo(price.min(other).multiply(pricesApart)) <= 0;
  }

  private boolean passes(AttributeType attribute, Product wanted, Product other) {
    var asked = wanted.certain(attribute.name()).orElse(null);
    var has = other.certain(attribute.name()).orElse(null);
    return asked == null || passesLexicon(attribute, asked, has) && passesData(attribute.name(), asked, has);
  }

  private static boolean passesLexicon(AttributeType attribute, String asked, String has) {
    return attribute.gate() == null || switch (attribute.gate()) {
      case Gate.same -> asked.equals(has);
      case Gate.atLeast -> has != null && new BigDecimal(has).compareTo(new BigDecimal(asked)) >= 0;
      case Gate.whenTrue -> !"true".equals(asked) || "true".equals(has);
    };
  }

  /** A figure or rank that the other's list does not give is no reason to leave it out: it is said. */
  private boolean passesData(String attribute, String asked, String has) {
    if (whenTrue.contains(attribute) && asked.equals("true")) {
      return "true".equals(has);
    }
    if (has != null && notLess.containsKey(attribute)) {
      return new BigDecimal(has).compareTo(new BigDecimal(asked).multiply(notLess.get(attribute))) >= 0;
    }
    var order = ranked.getOrDefault(attribute, List.of());
    return has == null || !order.contains(asked) || !order.contains(has) || order.indexOf(has) >= order.indexOf(asked);
  }

  private static Set<String> codes(Product product) {
    return PlainText.words(PlainText.of(product.title())).stream().map(w -> PlainText.squash(w.word()))
        .filter(w -> w.length() >= SHORTEST_CODE && w.chars().anyMatch(Character::isDigit) && !w.matches("\\d+(?:ml|g|gr|k)"))
        .flatMap(w -> java.util.stream.Stream.of(w, w.replaceFirst("^[a-z]+(?=\\d{3})", "")))
        .collect(Collectors.toSet());
  }

  private static BigDecimal number(Product product, String attribute) {
    return product.certain(attribute).map(BigDecimal::new).orElse(BigDecimal.ZERO);
  }
}
