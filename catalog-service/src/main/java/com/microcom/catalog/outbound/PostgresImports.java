package com.microcom.catalog.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microcom.catalog.importing.ImportReport;
import com.microcom.catalog.importing.ImportReport.Rejection;
import com.microcom.catalog.importing.ImportReport.State;
import com.microcom.catalog.importing.Imports;
import com.microcom.contracts.Wire;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresImports implements Imports {
  /** Every process tells of its imports every 10 s; whoever is silent for so long has died. */
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private static final int FIRST_REJECTIONS = 1_000;

  private final AgroalDataSource database;

  PostgresImports(AgroalDataSource database) {
    this.database = database;
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public void save(ImportReport report, boolean full) {
    var known = ListImportRow.<ListImportRow>findByIdOptional(report.id());
    var row = known.orElseGet(ListImportRow::new);
    row.id = report.id();
    row.source = report.source();
    row.state = report.state().name();
    row.fileName = report.fileName();
    row.fullList = full;
    row.asOf = report.asOf();
    row.at = report.at();
    row.touchedAt = Instant.now();
    row.report = new String(Wire.write(report), UTF_8);
    if (known.isEmpty()) {
      row.persist();
    }
  }

  @Override
  public void reject(UUID id, List<Rejection> rows) {
    if (rows.isEmpty()) {
      return;
    }
    OneStatement.run(database, "import_rejection", "insert into import_rejection (import_id, row_number, column_name, value, reason) values (?, ?, ?, ?, ?)", insert -> {
      for (var row : rows) {
        insert.setObject(1, id);
        insert.setLong(2, row.row());
        insert.setString(3, storable(row.column()));
        insert.setString(4, storable(row.value()));
        insert.setString(5, row.reason());
        insert.addBatch();
      }
      return insert.executeBatch();
    });
  }

  @Override
  public void alive(Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      OneStatement.run(database, "list_import", "update list_import set touched_at = ? where id = any (?)", update -> {
        update.setTimestamp(1, Timestamp.from(Instant.now()));
        update.setArray(2, update.getConnection().createArrayOf("uuid", ids.toArray()));
        return update.executeUpdate();
      });
    }
  }

  @Override
  @Transactional
  public boolean isRunning(String source, String fileName) {
    return ListImportRow.<ListImportRow>find("source = ?1 and fileName = ?2 and touchedAt > ?3", source, fileName, Instant.now().minus(SILENCE)).stream()
        .anyMatch(row -> !report(row).isOver());
  }

  @Override
  @Transactional
  public Optional<ImportReport> find(UUID id) {
    return ListImportRow.<ListImportRow>findByIdOptional(id).map(PostgresImports::report).map(r -> r.rejectedRows() == 0 ? r : r.withRejected(rejected(id, 0, FIRST_REJECTIONS)));
  }

  @Override
  @Transactional
  public List<ImportReport> latest(int limit) {
    return ListImportRow.<ListImportRow>find("order by at desc").page(0, limit).stream().map(PostgresImports::report).toList();
  }

  @Override
  public List<Rejection> rejected(UUID id, int offset, int limit) {
    var sql = "select row_number, column_name, value, reason from import_rejection where import_id = ? order by row_number, place offset ? limit ?";
    return OneStatement.run(database, "import_rejection", sql, query -> {
      query.setObject(1, id);
      query.setInt(2, offset);
      query.setInt(3, limit);
      var found = new ArrayList<Rejection>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(new Rejection(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4)));
        }
      }
      return found;
    });
  }

  @Override
  @Transactional
  public Optional<Instant> newestFull(String source) {
    return ListImportRow.<ListImportRow>find("source = ?1 and fullList and state = ?2 and asOf is not null order by asOf desc", source, State.DONE.name())
        .firstResultOptional()
        .map(row -> row.asOf);
  }

  @Override
  @Transactional
  public void forget(Instant before) {
    ListImportRow.delete("at < ?1", before);
  }

  /** A lock of the session, on a connection of its own: it is gone when the process is. */
  @Override
  public Turn await(String source) {
    try {
      var connection = database.getConnection();
      try {
        lock(connection, "select pg_advisory_lock(hashtextextended('catalog.import.' || ?, 0))", source);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
      return () -> release(connection, source);
    } catch (SQLException e) {
      throw new QueryFailed("The import's turn", e);
    }
  }

  private static void release(Connection connection, String source) {
    try (connection) {
      lock(connection, "select pg_advisory_unlock(hashtextextended('catalog.import.' || ?, 0))", source);
    } catch (SQLException e) {
      throw new QueryFailed("The import's turn", e);
    }
  }

  private static void lock(Connection connection, String sql, String source) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, source);
      statement.execute();
    }
  }

  /** PostgreSQL's texts hold anything but NUL. */
  private static String storable(String text) {
    return text.replace("\u0000", "");
  }

  private static ImportReport report(ListImportRow row) {
    try {
      var report = Wire.read(row.report.getBytes(UTF_8), ImportReport.class);
      return report.isOver() || row.touchedAt.isAfter(Instant.now().minus(SILENCE))
          ? report
          : report.ended(State.FAILED, "catalog.import-interrupted", "La importación se interrumpió: lo que se llegó a cargar está bien; mandá la misma lista de nuevo y se completa. Si estaba en la carpeta de listas, se retoma sola.", row.touchedAt);
    } catch (Wire.UnreadableException e) {
      throw new IllegalStateException("Report of import " + row.id, e);
    }
  }
}
