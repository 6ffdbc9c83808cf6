package com.microcom.simulator.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Real time plus whatever the control API added, in milliseconds as the provider writes them. */
@ApplicationScoped
public class VirtualClock extends Clock {
  private final Clock real = Clock.systemUTC();
  private volatile Duration ahead = Duration.ZERO;

  @Override
  public Instant instant() {
    return real.instant().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
  }

  /** Never backwards: an instant that has passed leaves the clock alone. */
  synchronized void moveTo(Instant instant) {
    var leap = Duration.between(real.instant(), instant);
    if (leap.compareTo(ahead) > 0) {
      ahead = leap;
    }
  }

  synchronized void reset() {
    ahead = Duration.ZERO;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
