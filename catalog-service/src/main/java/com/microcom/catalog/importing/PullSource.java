package com.microcom.catalog.importing;

import com.microcom.catalog.importing.ImportReport.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Fetches stock and prices from the company's own system when they are due. Failures are tried again sooner than the next round. */
@ApplicationScoped
public class PullSource {
  private static final Logger LOG = Logger.getLogger(PullSource.class);

  /** Extended while the pull goes on; a process that was killed holds the source up for no longer. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
  private static final int MOST_DOUBLINGS = 10;
  private static final int LONGEST_PROBLEM = 500;

  private final Pulls pulls;
  private final Sources sources;
  private final Fetching fetching;
  private final ImportList importList;
  private final Clock clock;
  private volatile String pulling;

  public PullSource(Pulls pulls, Sources sources, Fetching fetching, ImportList importList, Clock clock) {
    this.pulls = pulls;
    this.sources = sources;
    this.fetching = fetching;
    this.importList = importList;
    this.clock = clock;
  }

  /** @return false if none was due */
  public boolean pullNext() {
    // Before anything is asked for: whatever was posted until now is in what will be read; docs/adr/0005.
    var started = clock.instant();
    var due = pulls.claim(started, LEASE);
    due.flatMap(sources::find).filter(s -> s.pull() != null).ifPresent(source -> pull(source, started));
    return due.isPresent();
  }

  public void giveSignOfLife() {
    var source = pulling;
    if (source != null) {
      pulls.extend(source, clock.instant().plus(LEASE));
    }
  }

  private void pull(Source source, Instant started) {
    pulling = source.name();
    try {
      switch (fetching.fetch(source.pull())) {
        case Fetching.NotFetched(var reason) -> finish(source, started, reason, null);
        case Fetching.Fetched(var file, var name) -> take(source, started, file, name);
      }
    } catch (RuntimeException e) {
      // Without this the next try would wait for the lease to end.
      LOG.errorf(e, "The pull of %s failed", source.name());
      finish(source, started, "Falló de nuestro lado: " + e.getMessage(), null);
    } finally {
      pulling = null;
    }
  }

  private void take(Source source, Instant started, Path file, String name) {
    try {
      var asOf = source.dataAge() == null ? started : started.minus(source.dataAge());
      var report = importList.take(importList.begin(source, name, asOf, false), file);
      finish(source, started, report.state() == State.DONE ? null : report.reason(), report);
    } finally {
      delete(file);
    }
  }

  private void finish(Source source, Instant started, String problem, ImportReport report) {
    var before = pulls.find(source.name());
    var failures = problem == null ? 0 : before.map(Pulls.State::failures).orElse(0) + 1;
    var importId = report != null ? report.id() : before.map(Pulls.State::importId).orElse(null);
    pulls.finish(new Pulls.State(source.name(), next(source.pull(), started, failures), started, clock.instant(), problem == null, shortened(problem), failures, importId));
  }

  private Instant next(Pull pull, Instant started, int failures) {
    if (failures == 0) {
      return started.plus(pull.every());
    }
    var retry = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return clock.instant().plus(retry.compareTo(pull.every()) < 0 ? retry : pull.every());
  }

  private static String shortened(String problem) {
    return problem == null || problem.length() <= LONGEST_PROBLEM ? problem : problem.substring(0, LONGEST_PROBLEM) + "…";
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
