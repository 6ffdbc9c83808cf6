package com.microcom.catalog.importing.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Delimited text: {@code ;} {@code ,} tab or {@code |}, quoted fields, in an encoding that is found out. */
final class CsvTable implements Table {
  private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
  private static final int LINES_LOOKED_AT = 20;
  private static final int LONGEST_LINE = 20_000;

  private final Path file;
  private final TextEncoding encoding;
  private final char separator;

  private CsvTable(Path file, TextEncoding encoding, char separator) {
    this.file = file;
    this.encoding = encoding;
    this.separator = separator;
  }

  static Table of(Path file) throws IOException {
    var encoding = TextEncoding.of(file);
    return new CsvTable(file, encoding, separator(file, encoding));
  }

  @Override
  public Format format() {
    return new Format("CSV", encoding.charset().displayName() + ", separado por " + (separator == '\t' ? "tabulaciones" : "«" + separator + "»"));
  }

  @Override
  public void read(Reader reader) throws IOException {
    var format = CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
    try (var parser = CSVParser.parse(new QuoteGuard(encoding.open(file)), format)) {
      for (var record : parser) {
        var row = row(record);
        if (!row.isBlank() && !reader.row(row)) {
          return;
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof UnreadableList unreadable ? unreadable : malformed(e.getCause());
    }
  }

  private static Row row(CSVRecord record) throws UnreadableList {
    if (record.size() > MOST_COLUMNS) {
      throw new UnreadableList("La fila " + record.getRecordNumber() + " tiene más de " + MOST_COLUMNS + " columnas. Revisá el separador.");
    }
    return new Row(record.getRecordNumber(), record.stream().map(Cell::text).toList());
  }

  private static IOException malformed(IOException cause) {
    return cause instanceof java.io.EOFException || cause.getMessage() != null && cause.getMessage().contains("quote")
        ? new UnreadableList("El archivo no es un CSV válido: hay comillas sin cerrar o mal puestas.")
        : cause;
  }

  /** The one that the line with the most of them uses: lines of a letterhead have none. */
  private static char separator(Path file, TextEncoding encoding) throws IOException {
    var best = SEPARATORS.getFirst();
    var most = 0L;
    try (var reader = new BufferedReader(encoding.open(file))) {
      for (var i = 0; i < LINES_LOOKED_AT; i++) {
        var line = line(reader);
        if (line == null) {
          break;
        }
        var candidate = SEPARATORS.stream().max(Comparator.comparingLong(s -> count(line, s))).orElseThrow();
        if (count(line, candidate) > most) {
          most = count(line, candidate);
          best = candidate;
        }
        // The first line that has any decides: later ones have commas inside their texts.
        if (most > 0) {
          break;
        }
      }
    }
    return best;
  }

  private static long count(String line, char separator) {
    return line.chars().filter(c -> c == separator).count();
  }

  /** A line, or the beginning of one that never ends; null at the end. */
  private static String line(BufferedReader reader) throws IOException {
    var line = new StringBuilder();
    int c;
    while ((c = reader.read()) >= 0 && c != '\n' && line.length() < LONGEST_LINE) {
      line.append((char) c);
    }
    return c < 0 && line.isEmpty() ? null : line.toString();
  }
}
