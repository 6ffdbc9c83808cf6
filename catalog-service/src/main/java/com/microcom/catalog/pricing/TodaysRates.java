package com.microcom.catalog.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What currencies are worth on this business day. A rate that nobody renewed for long is no rate: better to ask than to sell at last year's dollar. */
@ApplicationScoped
public class TodaysRates {
  private final ExchangeRates rates;
  private final Clock clock;
  private final ZoneId zone;
  private final Period longestUse;

  public TodaysRates(ExchangeRates rates, Clock clock, ZoneId zone, @ConfigProperty(name = "catalog.exchange.longest-use") Period longestUse) {
    this.rates = rates;
    this.clock = clock;
    this.zone = zone;
    this.longestUse = longestUse;
  }

  /** Pesos per unit. */
  public Map<String, BigDecimal> pesosPer() {
    var today = LocalDate.ofInstant(clock.instant(), zone);
    return rates.newest(today.minus(longestUse), today).stream().collect(Collectors.toMap(ExchangeRate::currency, ExchangeRate::pesos));
  }
}
