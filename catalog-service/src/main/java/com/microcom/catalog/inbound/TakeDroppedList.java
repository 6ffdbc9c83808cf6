package com.microcom.catalog.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.microcom.catalog.importing.ImportList;
import com.microcom.catalog.importing.ImportReport;
import com.microcom.catalog.importing.Source;
import com.microcom.catalog.importing.Sources;
import com.microcom.contracts.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One list of the drop folder. */
@ApplicationScoped
class TakeDroppedList {
  /** Ends the name of a full list that may hide whatever it leaves out. */
  private static final String CONFIRMED = ".confirmado";

  private final Sources sources;
  private final ImportList importList;
  private final RunImports runImports;

  TakeDroppedList(Sources sources, ImportList importList, RunImports runImports) {
    this.sources = sources;
    this.importList = importList;
    this.runImports = runImports;
  }

  /** @param changed when the file was last written: its data are as old as that, and as the source says */
  ImportReport take(String sourceName, Path file, String name, Instant changed) throws IOException {
    var source = sources.find(sourceName).or(() -> sourceName.equals(Source.ANYBODY) ? Optional.of(Source.named(sourceName)) : Optional.empty());
    if (source.isEmpty()) {
      return refused(sourceName, name, "catalog.source-unknown", "No hay una fuente «" + sourceName + "»: creala con PUT /sources/" + sourceName + " y volvé a dejar la lista.");
    }
    if (Files.size(file) > UploadedLists.LARGEST) {
      return refused(sourceName, name, "catalog.list-too-large", "El archivo supera los 64 MB. Partilo en varios.");
    }
    var asOf = source.get().dataAge() == null ? null : changed.minus(source.get().dataAge());
    return runImports.run(importList.begin(source.get(), name, asOf, name.toLowerCase(Locale.ROOT).endsWith(CONFIRMED)), file).join();
  }

  byte[] written(ImportReport report) throws JsonProcessingException {
    return Wire.json().writerWithDefaultPrettyPrinter().writeValueAsBytes(report);
  }

  /** Nothing was begun, so there is no number to ask for. */
  private static ImportReport refused(String source, String name, String code, String reason) {
    return new ImportReport(null, source, name, ImportReport.State.REFUSED, code, reason, null, null, null, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of(), List.of());
  }
}
