package com.microcom.catalog.inbound;

import com.microcom.catalog.importing.ImportReport;
import com.microcom.catalog.importing.Imports;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes lists that somebody puts into {@code <folder>/<source>/}: once a file has stopped growing it is claimed by moving it, so that
 * of several replicas one takes it, and ends in {@code done/} or {@code refused/} beside its report.
 */
@ApplicationScoped
class DropFolderJob {
  private static final Logger LOG = Logger.getLogger(DropFolderJob.class);
  private static final String WORKING = ".working";

  /** From the claim to the first word of its import, and longer than an import may be silent. */
  private static final Duration TO_BEGIN = Duration.ofMinutes(1);

  private final TakeDroppedList taking;
  private final Imports imports;
  private final Clock clock;
  private final Optional<Path> folder;
  private final Map<Path, Look> seen = new HashMap<>();

  private record Look(long size, FileTime changed) {}

  DropFolderJob(TakeDroppedList taking, Imports imports, Clock clock, @ConfigProperty(name = "catalog.drop.folder") Optional<Path> folder) {
    this.taking = taking;
    this.imports = imports;
    this.clock = clock;
    this.folder = folder;
  }

  @Scheduled(every = "{catalog.drop.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() throws IOException {
    if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
      return;
    }
    for (var source : visible(folder.get())) {
      if (Files.isDirectory(source, LinkOption.NOFOLLOW_LINKS)) {
        giveBack(source);
        for (var file : visible(source)) {
          look(source, file);
        }
      }
    }
  }

  private void look(Path source, Path file) throws IOException {
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        return;
      }
      var look = new Look(Files.size(file), Files.getLastModifiedTime(file));
      if (!look.equals(seen.put(file, look))) {
        return;
      }
      seen.remove(file);
      take(source, claim(source, file), file.getFileName().toString(), look);
    } catch (NoSuchFileException e) {
      LOG.debugf("%s was taken by somebody else", file);
    }
  }

  private Path claim(Path source, Path file) throws IOException {
    var working = Files.createDirectories(source.resolve(WORKING));
    return Files.move(file, working.resolve(clock.millis() + "~" + file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
  }

  private void take(Path source, Path claimed, String name, Look look) throws IOException {
    var report = taking.take(source.getFileName().toString(), claimed, name, look.changed().toInstant());
    var place = Files.createDirectories(source.resolve(report.state() == ImportReport.State.DONE ? "done" : "refused"));
    Files.write(place.resolve(claimed.getFileName() + ".informe.json"), taking.written(report));
    Files.move(claimed, place.resolve(claimed.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    LOG.infof("List %s of %s: %s (report %s)", name, source.getFileName(), report.state(), report.id());
  }

  private void giveBack(Path source) throws IOException {
    var working = source.resolve(WORKING);
    if (!Files.isDirectory(working)) {
      return;
    }
    for (var file : visible(working)) {
      var name = file.getFileName().toString().split("~", 2);
      if (name.length == 2 && name[0].matches("\\d{1,18}") && isAbandoned(source, name[1], Long.parseLong(name[0]))) {
        Files.move(file, source.resolve(name[1]), StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  /** Whoever claimed it has died. */
  private boolean isAbandoned(Path source, String name, long claimed) {
    return claimed < clock.millis() - TO_BEGIN.toMillis() && !imports.isRunning(source.getFileName().toString(), name);
  }

  private static List<Path> visible(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> !f.getFileName().toString().startsWith(".")).sorted().toList();
    }
  }
}
