package com.microcom.catalog.importing.reading;

import java.io.IOException;
import java.util.List;

/** A list as rows of cells, read one by one and as often as wanted; its header is one of the first rows. */
public interface Table {
  /** More columns than this are no list of products. */
  int MOST_COLUMNS = 300;

  /** @param number as a spreadsheet counts: the first row of the file is 1 */
  record Row(long number, List<Cell> cells) {
    public Cell cell(int column) {
      return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public boolean isBlank() {
      return cells.stream().allMatch(Cell::isEmpty);
    }
  }

  @FunctionalInterface
  interface Reader {
    /** @return false = enough */
    boolean row(Row row) throws IOException;
  }

  /** @param kind {@code CSV}, {@code XLSX}, {@code JSON} @param detail how it was read, in Spanish: encoding and separator, or the sheet */
  record Format(String kind, String detail) {}

  Format format();

  /** Blank rows are left out. @throws UnreadableList when the file turns out to be no list */
  void read(Reader reader) throws IOException;
}
