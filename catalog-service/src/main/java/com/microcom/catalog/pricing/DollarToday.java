package com.microcom.catalog.pricing;

import com.microcom.catalog.search.DollarRate;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;

/** Pesos per US dollar on this business day, from the dated exchange table; empty if there is no rate young enough. */
@ApplicationScoped
public class DollarToday implements DollarRate {
  private final TodaysRates rates;

  public DollarToday(TodaysRates rates) {
    this.rates = rates;
  }

  @Override
  public Optional<BigDecimal> today() {
    return Optional.ofNullable(rates.pesosPer().get("USD"));
  }
}
