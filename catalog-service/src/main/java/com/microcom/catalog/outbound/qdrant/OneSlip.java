package com.microcom.catalog.outbound.qdrant;

import java.util.LinkedHashSet;
import java.util.Set;

/** Codes that differ by one slip: a character too many, too few, another, or two neighbours swapped. The first character is right. */
final class OneSlip {
  private OneSlip() {}

  /** The code, and the code without each of its characters but the first. Two codes one slip apart have one of these in common. */
  static Set<String> traces(String code) {
    var traces = new LinkedHashSet<String>();
    traces.add(code);
    for (var i = 1; i < code.length(); i++) {
      traces.add(code.substring(0, i) + code.substring(i + 1));
    }
    return traces;
  }

  /** Common traces are not enough: {@code abcd} and {@code abdc0} have some. */
  static boolean apart(String a, String b) {
    if (a.isEmpty() || b.isEmpty() || a.charAt(0) != b.charAt(0) || Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    var start = 0;
    while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    var end = 0;
    while (end < Math.min(a.length(), b.length()) - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    var left = a.substring(start, a.length() - end);
    var right = b.substring(start, b.length() - end);
    return left.length() + right.length() == 1
        || left.length() == 1 && right.length() == 1
        || left.length() == 2 && right.equals(new StringBuilder(left).reverse().toString());
  }
}
