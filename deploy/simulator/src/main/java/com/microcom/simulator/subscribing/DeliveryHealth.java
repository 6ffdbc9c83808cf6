package com.microcom.simulator.subscribing;

import java.time.Duration;
import java.time.Instant;

/**
 * How a subscription's webhook is doing, after Zenvia's published rules.
 *
 * @param failures in a row
 * @param successes in a row
 * @param countingSince first increment of either; both start anew 8 hours later; null if both are 0
 */
public record DeliveryHealth(Status status, int failures, int successes, Instant countingSince) {
  private static final Duration COUNTERS_LIVE = Duration.ofHours(8);
  private static final int DEGRADED_AFTER = 10;
  private static final int INACTIVE_AFTER = 500;
  private static final int ACTIVE_AFTER = 50;
  private static final int WEIGHT_OF_A_TIMEOUT = 10;

  public enum Status {
    ACTIVE,
    DEGRADED,
    INACTIVE
  }

  public enum Outcome {
    ACCEPTED,
    /** 200, but too late. */
    SLOW,
    FAILED,
    TIMED_OUT
  }

  public static DeliveryHealth starting(Status status) {
    return new DeliveryHealth(status, 0, 0, null);
  }

  public DeliveryHealth after(Outcome outcome, boolean firstAttempt, Instant now) {
    var current = countingSince != null && now.isAfter(countingSince.plus(COUNTERS_LIVE)) ? starting(status) : this;
    return switch (outcome) {
      case ACCEPTED -> current.succeeded(now);
      case SLOW -> firstAttempt && status == Status.ACTIVE ? current.failed(1, now).atWorstDegraded() : current;
      case FAILED -> current.failed(1, now);
      case TIMED_OUT -> current.failed(WEIGHT_OF_A_TIMEOUT, now);
    };
  }

  private DeliveryHealth succeeded(Instant now) {
    var counted = new DeliveryHealth(status, 0, successes + 1, since(now));
    return status == Status.DEGRADED && counted.successes >= ACTIVE_AFTER ? starting(Status.ACTIVE) : counted;
  }

  private DeliveryHealth failed(int weight, Instant now) {
    var total = failures + weight;
    var next = total >= INACTIVE_AFTER ? Status.INACTIVE : total >= DEGRADED_AFTER ? Status.DEGRADED : status;
    return new DeliveryHealth(status == Status.INACTIVE ? status : next, total, 0, since(now));
  }

  private DeliveryHealth atWorstDegraded() {
    return status == Status.INACTIVE ? new DeliveryHealth(Status.DEGRADED, failures, successes, countingSince) : this;
  }

  private Instant since(Instant now) {
    return countingSince == null ? now : countingSince;
  }
}
