package com.microcom.catalog.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** When each source is fetched, and what came of the last time. */
public interface Pulls {
  /**
   * @param dueAt next time @param startedAt last time; null = never yet @param ok null = never yet
   * @param problem why the last time failed, in Spanish @param failures in a row
   * @param importId report of the last list that came
   */
  record State(String source, Instant dueAt, Instant startedAt, Instant endedAt, Boolean ok, String problem, int failures, UUID importId) {}

  /** Takes the source that is due longest, for so long; a process that dies gives it back by that. @param now also its start */
  Optional<String> claim(Instant now, Duration lease);

  /** For as long as whoever has it is at work. */
  void extend(String source, Instant until);

  void finish(State state);

  Optional<State> find(String source);

  /** @return false if the source is not fetched from anywhere */
  boolean hurry(String source, Instant now);
}
