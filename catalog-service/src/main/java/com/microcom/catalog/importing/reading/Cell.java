package com.microcom.catalog.importing.reading;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What stands in a cell.
 *
 * @param text as written, stripped; never null
 * @param number the value where the format knows numbers from texts (XLSX, JSON); null otherwise. {@code 1.234} is one and a bit
 *     there, and more than a thousand in a CSV
 * @param formula whether the workbook calculates it
 */
public record Cell(String text, BigDecimal number, boolean formula) {
  public static final Cell EMPTY = new Cell("", null, false);

  /** A spreadsheet calculates in binary: 28390.000000000004 was written as 28390. */
  private static final MathContext AS_WRITTEN = new MathContext(15);

  public static Cell text(String text) {
    var stripped = text.replace('\u00a0', ' ').strip();
    return stripped.isEmpty() ? EMPTY : new Cell(stripped, null, false);
  }

  public static Cell number(BigDecimal number, boolean formula) {
    var plain = number.round(AS_WRITTEN).stripTrailingZeros();
    plain = plain.scale() < 0 ? plain.setScale(0) : plain;
    return new Cell(plain.toPlainString(), plain, formula);
  }

  public boolean isEmpty() {
    return text.isEmpty() && !formula;
  }
}
