package com.microcom.billing.retrying;

import java.time.Duration;

/** Growing pauses: {@code first}, twice that, four times that … never more than {@code longest}. */
public record Backoff(Duration first, Duration longest) {
  /** @param attempt 1 = the first one has failed */
  public Duration after(int attempt) {
    var doublings = Math.min(attempt - 1, 20);
    var delay = first.multipliedBy(1L << doublings);
    return delay.compareTo(longest) > 0 ? longest : delay;
  }
}
