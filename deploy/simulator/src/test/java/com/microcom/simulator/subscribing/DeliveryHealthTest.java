package com.microcom.simulator.subscribing;

import static com.microcom.simulator.subscribing.DeliveryHealth.Outcome.ACCEPTED;
import static com.microcom.simulator.subscribing.DeliveryHealth.Outcome.FAILED;
import static com.microcom.simulator.subscribing.DeliveryHealth.Outcome.SLOW;
import static com.microcom.simulator.subscribing.DeliveryHealth.Outcome.TIMED_OUT;
import static com.microcom.simulator.subscribing.DeliveryHealth.Status.ACTIVE;
import static com.microcom.simulator.subscribing.DeliveryHealth.Status.DEGRADED;
import static com.microcom.simulator.subscribing.DeliveryHealth.Status.INACTIVE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.simulator.subscribing.DeliveryHealth.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeliveryHealthTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void ten_failures_in_a_row_degrade() {
    assertThat(times(9, FAILED, active()).status()).isEqualTo(ACTIVE);
    assertThat(times(10, FAILED, active()).status()).isEqualTo(DEGRADED);
  }

  @Test
  void a_success_in_between_starts_the_count_anew() {
    var health = times(9, FAILED, times(1, ACCEPTED, times(9, FAILED, active())));

    assertThat(health.status()).isEqualTo(ACTIVE);
  }

  @Test
  void one_timeout_counts_as_ten_failures() {
    assertThat(times(1, TIMED_OUT, active()).status()).isEqualTo(DEGRADED);
  }

  @Test
  void five_hundred_failures_end_it() {
    assertThat(times(499, FAILED, active()).status()).isEqualTo(DEGRADED);
    assertThat(times(500, FAILED, active()).status()).isEqualTo(INACTIVE);
  }

  @Test
  void fifty_successes_in_a_row_heal_it() {
    var degraded = times(10, FAILED, active());

    assertThat(times(49, ACCEPTED, degraded).status()).isEqualTo(DEGRADED);
    assertThat(times(50, ACCEPTED, degraded).status()).isEqualTo(ACTIVE);
  }

  @Test
  void slow_answers_degrade_and_do_no_more() {
    var slow = times(600, SLOW, active());

    assertThat(slow.status()).isEqualTo(DEGRADED);
    assertThat(slow.failures()).isEqualTo(10);
  }

  @Test
  void slow_answers_neither_heal_nor_break_the_row_of_successes() {
    var health = times(25, ACCEPTED, times(5, SLOW, times(25, ACCEPTED, times(10, FAILED, active()))));

    assertThat(health.status()).isEqualTo(ACTIVE);
  }

  @Test
  void a_slow_answer_to_a_later_attempt_does_not_count() {
    assertThat(active().after(SLOW, false, NOON).failures()).isZero();
  }

  @Test
  void the_count_starts_anew_eight_hours_after_its_first_failure() {
    var nine = times(9, FAILED, active());

    assertThat(nine.after(FAILED, true, NOON.plus(Duration.ofHours(8))).status()).isEqualTo(DEGRADED);
    assertThat(nine.after(FAILED, true, NOON.plus(Duration.ofHours(8).plusSeconds(1))).status()).isEqualTo(ACTIVE);
  }

  private static DeliveryHealth active() {
    return DeliveryHealth.starting(ACTIVE);
  }

  private static DeliveryHealth times(int count, Outcome outcome, DeliveryHealth from) {
    var health = from;
    for (int i = 0; i < count; i++) {
      health = health.after(outcome, true, NOON);
    }
    return health;
  }
}
