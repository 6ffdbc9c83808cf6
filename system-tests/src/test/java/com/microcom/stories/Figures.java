package com.microcom.stories;

import com.microcom.contracts.values.Money;
import java.util.regex.Pattern;

/** Reads the figures that people read. */
final class Figures {
  private static final Pattern TOTAL = Pattern.compile("(?i)\\btotal\\b[^$\\n]*\\$ ([0-9.]+,[0-9]{2})");

  private Figures() {}

  /** The last amount that a line calls total. */
  static Money total(String text) {
    var matcher = TOTAL.matcher(text);
    String last = null;
    while (matcher.find()) {
      last = matcher.group(1);
    }
    if (last == null) {
      throw new AssertionError("No total in:\n" + text);
    }
    return Money.ars(last.replace(".", "").replace(',', '.'));
  }
}
