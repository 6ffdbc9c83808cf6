package com.microcom.financing.outbound;

import com.microcom.financing.rates.RateTable;
import com.microcom.financing.rates.RateTables;
import com.microcom.financing.rates.RateTerms;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PostgresRateTables implements RateTables {
  private static final Sort NEWEST_FIRST = Sort.descending("version");

  private final EntityManager database;
  private final Clock clock;

  PostgresRateTables(EntityManager database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<RateTable> all() {
    return RateTableRow.<RateTableRow>listAll(NEWEST_FIRST).stream().map(RateTableRow::table).toList();
  }

  @Override
  @Transactional
  public Optional<RateTable> validOn(LocalDate day) {
    return RateTableRow.<RateTableRow>find("validFrom <= ?1 and validUntil >= ?1", NEWEST_FIRST, day)
        .firstResultOptional()
        .map(RateTableRow::table);
  }

  @Override
  @Transactional
  public Optional<RateTable> publish(RateTerms terms, String origin, String source) {
    // Writers queue up here, replicas that start together included; readers are not held up.
    database.createNativeQuery("lock table rate_table in share row exclusive mode").executeUpdate();
    if (source != null && source.equals(lastSource())) {
      return Optional.empty();
    }
    var newest = RateTableRow.<RateTableRow>findAll(NEWEST_FIRST).firstResultOptional().map(row -> row.version).orElse(0L);
    // PostgreSQL keeps microseconds: what is answered now is what is read later.
    var table = new RateTable(newest + 1, terms, origin, clock.instant().truncatedTo(ChronoUnit.MICROS));
    RateTableRow.of(table, source).persist();
    return Optional.of(table);
  }

  private String lastSource() {
    return RateTableRow.<RateTableRow>find("sourceDigest is not null", NEWEST_FIRST)
        .firstResultOptional()
        .map(row -> row.sourceDigest)
        .orElse(null);
  }
}
