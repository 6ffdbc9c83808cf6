package com.microcom.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microcom.catalog.importing.ImportReport;
import com.microcom.contracts.Ids;
import com.microcom.contracts.Wire;
import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What an import leaves in the database while it is half done: the row of a process that is at it, or of one that was killed. */
record UnfinishedImport(UUID id, String source, String fileName, Instant lastWord) {
  private static final Ids IDS = Ids.timeOrdered();

  static UnfinishedImport of(String source, String fileName, Duration silent) {
    return new UnfinishedImport(IDS.next(), source, fileName, Instant.now().minus(silent));
  }

  void insert(AgroalDataSource database) throws SQLException {
    var report = new ImportReport(id, source, fileName, ImportReport.State.STORING, null, null, null, lastWord, null, 600, 250, 250, 0, 0, 0, 0, 0, 0, List.of(), List.of());
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(
            "insert into list_import (id, source, state, file_name, full_list, at, touched_at, report) values (?, ?, 'STORING', ?, false, ?, ?, ?::jsonb)")) {
      insert.setObject(1, id);
      insert.setString(2, source);
      insert.setString(3, fileName);
      insert.setTimestamp(4, Timestamp.from(lastWord));
      insert.setTimestamp(5, Timestamp.from(lastWord));
      insert.setString(6, new String(Wire.write(report), UTF_8));
      insert.executeUpdate();
    }
  }
}
