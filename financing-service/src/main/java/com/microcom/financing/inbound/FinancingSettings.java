package com.microcom.financing.inbound;

import com.microcom.contracts.values.VatRate;
import com.microcom.financing.interest.MonthlyConvention;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** What the company configures besides the tables themselves. */
@ConfigMapping(prefix = "financing")
public interface FinancingSettings {
  /** A table in CSV or JSON, published at start if it changed. */
  Optional<Path> ratesFile();

  /** How long the table that ships with the service holds, from its first start on. */
  @WithDefault("P1Y")
  Period defaultRatesValidity();

  /** Numbers of instalments offered as buttons, as far as the table allows them. */
  @WithDefault("3,6,9,12")
  List<Integer> usualInstalments();

  /** For tables that do not say. */
  @WithDefault("tna-over-12")
  MonthlyConvention convention();

  /** For tables that do not say; per cent. */
  @WithDefault("21")
  String vatOnInterest();

  default VatRate vat() {
    return new VatRate(vatOnInterest());
  }
}
