package com.microcom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The pids of what was started, one line each ({@code pid startMillis name}), so that a start after a kill -9 finds what was left
 * behind and stops exactly that: a pid alone could by now be somebody else's.
 */
final class RecordedProcesses {
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Path file;

  RecordedProcesses(Path file) {
    this.file = file;
  }

  synchronized void add(String name, ProcessHandle process) throws IOException {
    var start = process.info().startInstant().map(i -> i.toEpochMilli()).orElse(0L);
    Files.writeString(file, process.pid() + " " + start + " " + name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Stops what still runs, services before what they need, and forgets all. @return how many were still running */
  int stopOrphans() throws IOException {
    var orphans = new ArrayList<>(running());
    java.util.Collections.reverse(orphans);
    orphans.forEach(ProcessHandle::destroy);
    for (var orphan : orphans) {
      try {
        orphan.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
        orphan.destroyForcibly();
      }
    }
    Files.deleteIfExists(file);
    return orphans.size();
  }

  private List<ProcessHandle> running() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(RecordedProcesses::same).flatMap(Optional::stream).toList();
    }
  }

  private static Optional<ProcessHandle> same(String line) {
    var fields = line.split(" ", 3);
    return ProcessHandle.of(Long.parseLong(fields[0]))
        .filter(ProcessHandle::isAlive)
        .filter(p -> p.info().startInstant().map(i -> i.toEpochMilli()).orElse(0L) == Long.parseLong(fields[1]));
  }
}
