package com.microcom.analytics.reporting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Business days, first and last included. */
public record Period(LocalDate first, LocalDate last) {
  private static final int USUAL_DAYS = 30;
  /** Two years, as long as the topics remember. */
  public static final int MOST_DAYS = 731;

  public sealed interface Asked {
    record Valid(Period period) implements Asked {}

    /** @param reason for people, in Spanish */
    record Refused(String reason) implements Asked {}
  }

  /** @param from null = 30 days up to the last @param to null = today */
  public static Asked of(LocalDate from, LocalDate to, LocalDate today) {
    var last = to == null ? today : to;
    var first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
    if (first.isAfter(last)) {
      return new Asked.Refused("El período empieza después de terminar: " + first + " a " + last + ".");
    }
    if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
      return new Asked.Refused("Se pueden pedir hasta " + MOST_DAYS + " días por vez.");
    }
    return new Asked.Valid(new Period(first, last));
  }
}
