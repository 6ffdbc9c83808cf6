package com.microcom.catalog.outbound;

import com.microcom.catalog.importing.Pulls;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresPulls implements Pulls {
  private static final String CLAIM =
      "update source_pull set leased_until = ?, started_at = ? where source = (select source from source_pull where due_at <= ? and (leased_until is null or leased_until < ?)"
          + " order by due_at limit 1 for update skip locked) returning source";

  /** A round that was asked for while this one ran stays due. */
  private static final String FINISH =
      "update source_pull set due_at = case when due_at > ? then due_at else ? end, leased_until = null, ended_at = ?, ok = ?, problem = ?, failures = ?, import_id = ? where source = ?";

  private final AgroalDataSource database;

  PostgresPulls(AgroalDataSource database) {
    this.database = database;
  }

  @Override
  public Optional<String> claim(Instant now, Duration lease) {
    return with(CLAIM, claim -> {
      claim.setTimestamp(1, Timestamp.from(now.plus(lease)));
      for (var i = 2; i <= 4; i++) {
        claim.setTimestamp(i, Timestamp.from(now));
      }
      try (var rows = claim.executeQuery()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.<String>empty();
      }
    });
  }

  @Override
  public void extend(String source, Instant until) {
    with("update source_pull set leased_until = ? where source = ? and leased_until is not null", update -> {
      update.setTimestamp(1, Timestamp.from(until));
      update.setString(2, source);
      return update.executeUpdate();
    });
  }

  @Override
  public void finish(State state) {
    with(FINISH, update -> {
      update.setTimestamp(1, Timestamp.from(state.startedAt()));
      update.setTimestamp(2, Timestamp.from(state.dueAt()));
      update.setTimestamp(3, Timestamp.from(state.endedAt()));
      update.setBoolean(4, state.ok());
      update.setString(5, state.problem());
      update.setInt(6, state.failures());
      update.setObject(7, state.importId());
      update.setString(8, state.source());
      return update.executeUpdate();
    });
  }

  @Override
  public Optional<State> find(String source) {
    return with("select * from source_pull where source = ?", query -> {
      query.setString(1, source);
      try (var rows = query.executeQuery()) {
        return rows.next() ? Optional.of(state(rows)) : Optional.<State>empty();
      }
    });
  }

  @Override
  public boolean hurry(String source, Instant now) {
    return with("update source_pull set due_at = ? where source = ?", update -> {
      update.setTimestamp(1, Timestamp.from(now));
      update.setString(2, source);
      return update.executeUpdate() == 1;
    });
  }

  private static State state(ResultSet row) throws SQLException {
    return new State(
        row.getString("source"), instant(row, "due_at"), instant(row, "started_at"), instant(row, "ended_at"), row.getObject("ok", Boolean.class), row.getString("problem"),
        row.getInt("failures"), row.getObject("import_id", UUID.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  private <T> T with(String sql, OneStatement.Use<T> use) {
    return OneStatement.run(database, "source_pull", sql, use);
  }
}
