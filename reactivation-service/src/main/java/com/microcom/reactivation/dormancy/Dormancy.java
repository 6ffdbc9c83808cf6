package com.microcom.reactivation.dormancy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

/** The rule: dormant = the period has passed since the last activity, by the calendar of the business (8 months after 31/1 is 30/9). */
public record Dormancy(Period period, ZoneId zone) {
  /** Adding months to a date and taking them from another differ by up to three days at the ends of months. */
  private static final Duration ENDS_OF_MONTHS = Duration.ofDays(4);

  public boolean isDormant(Instant lastActivity, Instant now) {
    return !lastActivity.atZone(zone).plus(period).toInstant().isAfter(now);
  }

  /** Whoever was active after it is certainly not dormant; for a first, cheap choice. */
  public Instant widestCutoff(Instant now) {
    return now.atZone(zone).minus(period).toInstant().plus(ENDS_OF_MONTHS);
  }
}
