package com.microcom.financing.rates;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The table in force today, where the company does business. */
@ApplicationScoped
public class CurrentRates {
  private final RateTables tables;
  private final Clock clock;
  private final ZoneId zone;

  CurrentRates(RateTables tables, Clock clock, ZoneId zone) {
    this.tables = tables;
    this.clock = clock;
    this.zone = zone;
  }

  public Optional<RateTable> today() {
    return tables.validOn(LocalDate.ofInstant(clock.instant(), zone));
  }
}
