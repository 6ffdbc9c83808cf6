package com.microcom.simulator.storing;

import com.microcom.contracts.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Uploaded files, kept in memory until they expire. */
@ApplicationScoped
public class Files {
  private static final Duration KEPT = Duration.ofDays(10);

  private final Clock clock;
  private final Ids ids;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, StoredFile> byId = new LinkedHashMap<>();

  public Files(Clock clock, Ids ids) {
    this.clock = clock;
    this.ids = ids;
  }

  /** @param name may be null @param mimeType may be null @param kept null for ten days @param sourceUrl null if it was uploaded */
  public synchronized StoredFile add(byte[] content, String name, String mimeType, Duration kept, String sourceUrl) {
    var key = new byte[16];
    random.nextBytes(key);
    var now = clock.instant();
    var file = new StoredFile(ids.next().toString(), HexFormat.of().formatHex(key), safe(name),
        mimeType == null ? "application/octet-stream" : mimeType, content, sourceUrl, now, now.plus(kept == null ? KEPT : kept));
    byId.put(file.id(), file);
    return file;
  }

  public synchronized Optional<StoredFile> find(String id) {
    return Optional.ofNullable(byId.get(id)).filter(this::alive);
  }

  public synchronized Optional<StoredFile> byKey(String key) {
    return byId.values().stream().filter(file -> file.key().equals(key)).filter(this::alive).findFirst();
  }

  public synchronized List<StoredFile> all() {
    return new ArrayList<>(byId.values().stream().filter(this::alive).toList());
  }

  public synchronized boolean remove(String id) {
    return byId.remove(id) != null;
  }

  public synchronized void clear() {
    byId.clear();
  }

  private boolean alive(StoredFile file) {
    return clock.instant().isBefore(file.deleteAt());
  }

  /** One path segment without anything that would have to be escaped in a URL or a header. */
  private static String safe(String name) {
    var cleaned = name == null ? "" : name.replaceAll("[^A-Za-z0-9._-]+", "_");
    return cleaned.isBlank() ? "file" : cleaned;
  }
}
