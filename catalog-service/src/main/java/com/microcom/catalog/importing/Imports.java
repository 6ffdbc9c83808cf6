package com.microcom.catalog.importing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The reports of past imports. */
public interface Imports {
  void add(ImportReport report, String fileName, Instant at);

  Optional<ImportReport> find(UUID id);
}
