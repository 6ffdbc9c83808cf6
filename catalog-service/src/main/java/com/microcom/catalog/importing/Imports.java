package com.microcom.catalog.importing;

import com.microcom.catalog.importing.ImportReport.Rejection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The imports, running and past. */
public interface Imports {
  /** Adds or replaces, without its rejections; committed at once. */
  void save(ImportReport report, boolean full);

  void reject(UUID id, List<Rejection> rows);

  /** A sign of life: an import that gives none for a minute counts as interrupted, since its process has died. */
  void alive(Collection<UUID> ids);

  /** Whether an import of that file is under way, waiting included, in whichever process. */
  boolean isRunning(String source, String fileName);

  Optional<ImportReport> find(UUID id);

  /** The newest first, without their rejections. */
  List<ImportReport> latest(int limit);

  List<Rejection> rejected(UUID id, int offset, int limit);

  /** As of when the newest full list of the source was true that was taken. */
  Optional<Instant> newestFull(String source);

  /** With their rejections. */
  void forget(Instant before);

  /** One import of a source at a time, whatever the number of replicas: waits, and lets the next one in when closed. */
  Turn await(String source);

  interface Turn extends AutoCloseable {
    @Override
    void close();
  }
}
