package com.microcom.catalog.accessories;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.microcom.contracts.Wire;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What goes with what, as data ({@code accessories/rules.json}), the most needed first. */
public record AccessoryRules(int version, String comment, List<Rule> rules) {

  /**
   * @param kinds of the product (on file: {@code for}) @param kind of the accessory
   * @param reason said after the accessory's name @param why the rule of the trade
   * @param each one for every unit of the product; else one for all
   * @param equal attribute of the accessory → the value it has to have
   * @param atLeast attribute of the accessory → a number, {@code @cameras} (units of the product) or {@code @attribute} of the product
   * @param same attributes in which both have to be equal
   * @param has what the accessory's texts have to say; null = anything
   * @param condition of the product: words of its texts, {@code attribute=value} or {@code attribute!=value}; null = none (on file: {@code if})
   * @param satisfiedBy kinds, or {@code kind:attribute}, that make it needless; absent = the accessory's kind
   */
  public record Rule(
      @JsonProperty("for") List<String> kinds,
      String kind,
      String reason,
      String why,
      boolean each,
      Map<String, String> equal,
      Map<String, String> atLeast,
      List<String> same,
      Pattern has,
      @JsonProperty("if") String condition,
      List<String> satisfiedBy,
      boolean sameBrand,
      boolean sameBrandFirst) {
    public Rule {
      equal = equal == null ? Map.of() : equal;
      atLeast = atLeast == null ? Map.of() : atLeast;
      same = same == null ? List.of() : same;
      satisfiedBy = satisfiedBy == null ? List.of(kind) : satisfiedBy;
    }
  }

  /** @throws IllegalStateException if the data are not there or not readable */
  public static AccessoryRules standard() {
    try (var in = AccessoryRules.class.getResourceAsStream("/accessories/rules.json")) {
      return Wire.read(Objects.requireNonNull(in, "accessories/rules.json").readAllBytes(), AccessoryRules.class);
    } catch (IOException | Wire.UnreadableException e) {
      throw new IllegalStateException("The rules of accessories cannot be read", e);
    }
  }

  /** Kinds that go with any of these, the most needed first. */
  public List<String> kindsFor(Collection<String> kinds) {
    return rules.stream().filter(r -> r.kinds().stream().anyMatch(kinds::contains)).map(Rule::kind).distinct().toList();
  }

  List<Rule> of(String kind) {
    return rules.stream().filter(r -> r.kinds().contains(kind)).toList();
  }
}
