package com.microcom.conversation.understanding;

/** Damerau-Levenshtein distance of exactly one: a letter missing, too many, wrong, or two swapped. */
final class Typo {
  private Typo() {}

  static boolean oneAway(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1 || a.equals(b)) {
      return false;
    }
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    var restA = a.substring(i);
    var restB = b.substring(i);
    if (a.length() != b.length()) {
      return a.length() > b.length() ? restA.substring(1).equals(restB) : restB.substring(1).equals(restA);
    }
    return restA.substring(1).equals(restB.substring(1)) || swapped(restA, restB);
  }

  private static boolean swapped(String a, String b) {
    return a.length() > 1
        && a.charAt(0) == b.charAt(1)
        && a.charAt(1) == b.charAt(0)
        && a.substring(2).equals(b.substring(2));
  }
}
