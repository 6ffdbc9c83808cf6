package com.microcom.catalog.pricing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The dated exchange table. */
public interface ExchangeRates {
  /** By currency, the newest first. */
  List<ExchangeRate> all();

  /** The newest of each currency that began in this span of days, both included. */
  List<ExchangeRate> newest(LocalDate from, LocalDate to);

  /** Adds, or corrects those of the same currency and day. */
  void save(Collection<ExchangeRate> rates);

  /** @return false if there was none */
  boolean remove(String currency, LocalDate validFrom);
}
