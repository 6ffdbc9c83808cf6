package com.microcom.catalog.answers;

/** Words that several answers use. */
final class Wording {
  private Wording() {}

  static String units(int units) {
    return units == 1 ? "1 unidad" : units + " unidades";
  }

  /** {@code a, b y c}. */
  static String list(java.util.List<String> items) {
    return items.size() < 2 ? String.join("", items) : String.join(", ", items.subList(0, items.size() - 1)) + " y " + items.getLast();
  }

  static String capital(String text) {
    return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }

  /** "la resolución" → "Resolución". */
  static String heading(String noun) {
    return capital(noun.replaceFirst("^(?:el|la|los|las) ", ""));
  }
}
