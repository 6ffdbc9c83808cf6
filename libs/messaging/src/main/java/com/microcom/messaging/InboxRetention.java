package com.microcom.messaging;

import com.microcom.contracts.Topic;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Forgets that old events were applied. The note must outlive the event: as long as a topic can be read again from its beginning, or a
 * dead letter be replayed, an event without its note would be applied a second time.
 */
@ApplicationScoped
public class InboxRetention {
  /** Short transactions: the table is written by every consumer. */
  private static final int BATCH = 5_000;

  private static final String FORGET =
      "delete from inbox where event_id in (select event_id from inbox where applied_at < ? order by applied_at limit " + BATCH + ")";

  private final AgroalDataSource database;
  private final Clock clock;
  private final Duration keep;

  /** @throws IllegalArgumentException if notes should be kept for less than the topics keep their events */
  InboxRetention(
      AgroalDataSource database, Clock clock, @ConfigProperty(name = "inbox.keep", defaultValue = "P760D") Duration keep) {
    if (keep.compareTo(Topic.RETENTION) <= 0) {
      throw new IllegalArgumentException("inbox.keep must be longer than " + Topic.RETENTION + ", which the topics keep their events");
    }
    this.database = database;
    this.clock = clock;
    this.keep = keep;
  }

  @Scheduled(every = "6h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forget() {
    var before = clock.instant().minus(keep);
    while (forget(before) == BATCH) {
      // The work is done in the condition.
    }
  }

  private int forget(Instant before) {
    try (var connection = database.getConnection();
        var delete = connection.prepareStatement(FORGET)) {
      delete.setTimestamp(1, Timestamp.from(before));
      return delete.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("inbox", e);
    }
  }
}
