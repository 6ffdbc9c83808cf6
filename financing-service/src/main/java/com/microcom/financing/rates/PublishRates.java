package com.microcom.financing.rates;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Checks terms and publishes them as a new version. */
@ApplicationScoped
public class PublishRates {
  private final RateTables tables;

  PublishRates(RateTables tables) {
    this.tables = tables;
  }

  /** @param source null, or the digest of the file: see {@link RateTables#publish} */
  public Outcome publish(RateTerms terms, String origin, String source) {
    var faults = RateTermsRules.faultsOf(terms);
    if (!faults.isEmpty()) {
      return new Refused(faults);
    }
    return tables.publish(terms, origin, source).<Outcome>map(Published::new).orElseGet(Unchanged::new);
  }

  public sealed interface Outcome {}

  public record Published(RateTable table) implements Outcome {}

  /** The file is the one published last. */
  public record Unchanged() implements Outcome {}

  /** @param faults at least one */
  public record Refused(List<FieldFault> faults) implements Outcome {}
}
