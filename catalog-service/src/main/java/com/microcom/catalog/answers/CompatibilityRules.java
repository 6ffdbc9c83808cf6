package com.microcom.catalog.answers;

import com.microcom.contracts.Wire;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** What works with what, as data ({@code answers/compatibility.json}). */
public record CompatibilityRules(int version, String comment, List<Rule> rules) {

  /** ask = the list does not say, a person has to look. */
  public enum Verdict { yes, no, ask }

  /** What is compared besides the kinds. */
  public enum Check { resolution, onvif, bays, poe, volts12, sodimm, dimm, alarmBrand }

  /**
   * @param of kinds of the one @param with kinds of the other
   * @param because the rule, said to the buyer
   * @param quote if the description of either has it, the verdict is yes; null = nothing to look for @param quoteSays what it means
   */
  public record Rule(List<String> of, List<String> with, Verdict verdict, String because, List<Check> checks, Pattern quote, String quoteSays) {
    public Rule {
      checks = checks == null ? List.of() : checks;
    }
  }

  /** @throws IllegalStateException if the data are not there or not readable */
  public static CompatibilityRules standard() {
    try (var in = CompatibilityRules.class.getResourceAsStream("/answers/compatibility.json")) {
      return Wire.read(Objects.requireNonNull(in, "answers/compatibility.json").readAllBytes(), CompatibilityRules.class);
    } catch (IOException | Wire.UnreadableException e) {
      throw new IllegalStateException("The rules of compatibility cannot be read", e);
    }
  }

  /** In either direction. */
  Optional<Rule> between(String kind, String other) {
    return rules.stream().filter(r -> r.of().contains(kind) && r.with().contains(other) || r.of().contains(other) && r.with().contains(kind)).findFirst();
  }

  /** False = it is known that they do not work together. */
  public boolean allow(String kind, String other) {
    return between(kind, other).map(rule -> rule.verdict() != Verdict.no).orElse(true);
  }
}
