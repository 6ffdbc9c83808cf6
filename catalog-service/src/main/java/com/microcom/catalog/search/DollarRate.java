package com.microcom.catalog.search;

import java.math.BigDecimal;
import java.util.Optional;

/** What a dollar is worth for buyers who name their limit in dollars. */
@FunctionalInterface
public interface DollarRate {
  /** Pesos per US dollar on this business day; empty if there is no rate that may be used. */
  Optional<BigDecimal> today();
}
