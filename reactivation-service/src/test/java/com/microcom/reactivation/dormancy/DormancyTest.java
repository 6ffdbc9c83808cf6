package com.microcom.reactivation.dormancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DormancyTest {
  private static final ZoneId ZONE = ZoneId.of("America/Argentina/Buenos_Aires");
  private final Dormancy dormancy = new Dormancy(Period.ofMonths(8), ZONE);

  @ParameterizedTest
  @CsvSource({
    "2026-03-22T10:00, 2026-11-22T10:00, true",
    "2026-03-22T10:00, 2026-11-22T09:59, false", // a minute short
    "2026-03-22T10:00, 2026-11-21T23:59, false", // a day short
    "2026-01-31T10:00, 2026-09-30T10:00, true", // September has no 31st
    "2026-01-31T10:00, 2026-09-29T23:59, false",
    "2025-06-30T10:00, 2026-02-28T10:00, true", // February
    "2025-06-30T10:00, 2026-02-27T10:00, false",
  })
  void eight_months_after_the_last_activity(LocalDateTime lastActivity, LocalDateTime now, boolean dormant) {
    assertThat(dormancy.isDormant(at(lastActivity), at(now))).isEqualTo(dormant);
  }

  @Test
  void the_cheap_first_choice_leaves_nobody_out() {
    for (var day = LocalDate.parse("2025-01-01"); day.isBefore(LocalDate.parse("2026-03-01")); day = day.plusDays(1)) {
      var lastActivity = at(day.atTime(10, 0));
      var firstDormant = lastActivity.atZone(ZONE).plusMonths(8).toInstant();
      assertThat(lastActivity).as("%s", day).isBeforeOrEqualTo(dormancy.widestCutoff(firstDormant));
    }
  }

  @Test
  void settings_have_limits() {
    assertThatThrownBy(() -> new Settings(Period.ZERO, 5)).hasMessageContaining("un día");
    assertThatThrownBy(() -> new Settings(Period.ofMonths(8), 0)).hasMessageContaining("1 a 80");
    assertThatThrownBy(() -> new Settings(Period.ofMonths(8), 81)).hasMessageContaining("1 a 80");
  }

  private static Instant at(LocalDateTime time) {
    return time.atZone(ZONE).toInstant();
  }
}
