package com.microcom.financing.inbound;

import com.microcom.financing.inbound.RatesReader.Read;
import com.microcom.financing.inbound.RatesReader.Unreadable;
import com.microcom.financing.rates.CurrentRates;
import com.microcom.financing.rates.FieldFault;
import com.microcom.financing.rates.PublishRates;
import com.microcom.financing.rates.RateTables;
import com.microcom.financing.rates.RateTerms;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Publishes the company's file if it changed since it was last read, and the table that ships if there is none at all. */
@ApplicationScoped
class RatesAtStart {
  private static final Logger LOG = Logger.getLogger(RatesAtStart.class);

  private final FinancingSettings settings;
  private final RatesReader reader;
  private final PublishRates publish;
  private final RateTables tables;
  private final Clock clock;
  private final ZoneId zone;

  RatesAtStart(FinancingSettings settings, RatesReader reader, PublishRates publish, RateTables tables, Clock clock, ZoneId zone) {
    this.settings = settings;
    this.reader = reader;
    this.publish = publish;
    this.tables = tables;
    this.clock = clock;
    this.zone = zone;
  }

  void onStart(@Observes StartupEvent event) {
    if (tables.all().isEmpty()) {
      publish.publish(shipped(), "default", null);
    }
    settings.ratesFile().ifPresent(this::load);
  }

  /** A bad file must not stop the sales: the table in force stays, and the log says what to correct. */
  void load(Path file) {
    try {
      var content = Files.readAllBytes(file);
      switch (reader.read(content)) {
        case Unreadable(var faults) -> refused(file, faults);
        case Read(var terms) -> published(file, publish.publish(terms, "file", sha256(content)));
      }
    } catch (IOException e) {
      LOG.errorf("The rates file %s cannot be read (%s); the table in force stays", file, e.getMessage());
    }
  }

  private void published(Path file, PublishRates.Outcome outcome) {
    switch (outcome) {
      case PublishRates.Published(var table) -> LOG.infof("Rates file %s published as version %d", file, table.version());
      case PublishRates.Unchanged() -> LOG.infof("Rates file %s has not changed", file);
      case PublishRates.Refused(var faults) -> refused(file, faults);
    }
  }

  private void refused(Path file, List<FieldFault> faults) {
    var list = faults.stream().map(fault -> fault.field() + ": " + fault.message()).collect(Collectors.joining("; "));
    LOG.errorf("The rates file %s is refused, the table in force stays. %s", file, list);
  }

  /** The table in the package says everything but when it holds: from the first start on. */
  private RateTerms shipped() {
    var today = LocalDate.ofInstant(clock.instant(), zone);
    try (var csv = Objects.requireNonNull(RatesAtStart.class.getResourceAsStream("/default-rates.csv"))) {
      return switch (reader.read(csv.readAllBytes())) {
        case Read(var terms) -> terms.valid(today, today.plus(settings.defaultRatesValidity()));
        case Unreadable(var faults) -> throw new IllegalStateException("default-rates.csv: " + faults);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
