package com.microcom.reactivation.dormancy;

import java.time.Period;

/** @param dormancyPeriod at least a day @param perSecond first messages of campaigns per second, 1..80 (what a WhatsApp number takes) */
public record Settings(Period dormancyPeriod, int perSecond) {
  public static final int MOST_PER_SECOND = 80;

  public Settings {
    if (dormancyPeriod == null || dormancyPeriod.isNegative() || dormancyPeriod.isZero()) {
      throw new IllegalArgumentException("El período de inactividad tiene que ser de un día o más, como P8M o P240D");
    }
    if (perSecond < 1 || perSecond > MOST_PER_SECOND) {
      throw new IllegalArgumentException("Los envíos por segundo van de 1 a " + MOST_PER_SECOND);
    }
  }
}
