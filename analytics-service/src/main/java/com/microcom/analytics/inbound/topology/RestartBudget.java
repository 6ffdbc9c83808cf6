package com.microcom.analytics.inbound.topology;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** So many restarts within so much time; more than that will not be cured by another one. */
final class RestartBudget {
  static final int RESTARTS = 5;
  static final Duration WITHIN = Duration.ofMinutes(5);

  private final Deque<Long> taken = new ArrayDeque<>();

  /** @param now monotonic nanoseconds */
  synchronized boolean take(long now) {
    taken.removeIf(at -> now - at > WITHIN.toNanos());
    if (taken.size() == RESTARTS) {
      return false;
    }
    taken.add(now);
    return true;
  }
}
