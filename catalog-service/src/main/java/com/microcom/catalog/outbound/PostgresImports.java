package com.microcom.catalog.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microcom.catalog.importing.ImportReport;
import com.microcom.catalog.importing.Imports;
import com.microcom.contracts.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresImports implements Imports {
  @Override
  @Transactional
  public void add(ImportReport report, String fileName, Instant at) {
    var row = new ListImportRow();
    row.id = report.id();
    row.fileName = fileName;
    row.at = at;
    row.report = new String(Wire.write(report), UTF_8);
    row.persist();
  }

  @Override
  @Transactional
  public Optional<ImportReport> find(UUID id) {
    return ListImportRow.<ListImportRow>findByIdOptional(id).map(PostgresImports::report);
  }

  private static ImportReport report(ListImportRow row) {
    try {
      return Wire.read(row.report.getBytes(UTF_8), ImportReport.class);
    } catch (Wire.UnreadableException e) {
      throw new IllegalStateException("Report of import " + row.id, e);
    }
  }
}
