package com.microcom.catalog.inbound.measuring;

import java.util.Locale;
import java.util.Set;

/** Right, wrong and missed values. */
final class ReadTally {
  private int right;
  private int wrong;
  private int missed;

  /** @param labels right values; {@code false} also stands for "does not have it", which nobody has to find @param read null = none. @return false if it is wrong or missed */
  boolean count(Set<String> labels, String read) {
    var negative = labels.contains("false");
    if (read == null) {
      missed += negative ? 0 : 1;
      return negative;
    }
    var fits = labels.contains(AttributeLabels.plain(read)) || negative && read.equals("fast");
    right += fits ? 1 : 0;
    wrong += fits ? 0 : 1;
    missed += fits || negative ? 0 : 1;
    return fits;
  }

  int found() {
    return right + wrong;
  }

  int labelled() {
    return right + missed;
  }

  String precision() {
    return share(right, right + wrong);
  }

  String recall() {
    return share(right, right + missed);
  }

  static String share(int part, int whole) {
    return whole == 0 ? "    -" : String.format(Locale.ROOT, "%.3f", (double) part / whole);
  }
}
