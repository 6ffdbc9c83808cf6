package com.microcom.catalog.inbound;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A list for a spreadsheet in Argentina: semicolons, UTF-8 with a mark at the front, and no cell that a spreadsheet would run as a
 * formula (titles come from lists that anybody may have written).
 */
final class CsvText {
  private static final String FORMULA_BEGINS = "=+-@\t\r";

  private final StringBuilder text = new StringBuilder("\uFEFF");

  CsvText(Object... headers) {
    row(headers);
  }

  void row(Object... cells) {
    text.append(Arrays.stream(cells).map(c -> cell(String.valueOf(c))).collect(Collectors.joining(";"))).append("\r\n");
  }

  private static String cell(String value) {
    var safe = !value.isEmpty() && FORMULA_BEGINS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    return safe.matches("(?s).*[;\"\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
