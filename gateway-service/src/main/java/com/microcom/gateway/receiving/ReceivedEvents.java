package com.microcom.gateway.receiving;

import java.time.Instant;
import java.util.Optional;

/** What providers posted, as it came. */
public interface ReceivedEvents {
  /** @param seq our own number of it, in the order of arrival */
  record Received(long seq, String eventId, String body, Instant receivedAt, int failures) {}

  /**
   * One statement, so that five deliveries at the same moment leave one row.
   *
   * @param subject whose order matters
   * @return false if the event is known
   */
  boolean store(String eventId, String type, String subject, String body, Instant now);

  /** The oldest one that may be handled, per subject in order; nobody else gets it until the transaction ends. */
  Optional<Received> next(Instant now);

  void done(long seq);

  /** It cannot be judged yet. */
  void later(long seq, Instant due);

  /** @param due when to try again; null = never */
  void failed(long seq, String problem, Instant due);

  /** Deletes what was handled before then. */
  void forget(Instant before);
}
