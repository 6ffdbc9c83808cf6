package com.microcom.catalog.importing;

import com.microcom.catalog.importing.ImportReport.Rejection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file with a header that is known, read row by row: a list may have a hundred thousand. */
final class ListTable {
  private static final Set<Column> NEEDED = EnumSet.of(Column.SKU, Column.TITLE, Column.PRICE);
  private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
  private static final int EXCERPT = 120;

  /** @param number as a spreadsheet counts rows @param headers names as the file writes them @param values stripped */
  record Row(long number, Map<Column, String> headers, Map<Column, String> values) {
    String value(Column column) {
      return values.getOrDefault(column, "");
    }

    Rejection rejection(Column column, String reason) {
      return new Rejection(number, headers.getOrDefault(column, column.name().toLowerCase(java.util.Locale.ROOT)), value(column), reason);
    }
  }

  private final Map<Integer, Column> columns;
  private final Map<Column, String> headers = new EnumMap<>(Column.class);

  private ListTable(CSVRecord header, Map<Integer, Column> columns) {
    this.columns = columns;
    columns.forEach((i, column) -> headers.put(column, header.get(i).strip()));
  }

  /** @return why the file is no list, in Spanish; whatever was read from it until then does not count */
  static Optional<String> eachRow(byte[] file, Consumer<Row> row) {
    return switch (FileText.of(file)) {
      case FileText.NotText(var reason) -> Optional.of(reason);
      case FileText.Text(var text) -> text.isBlank() ? Optional.of("El archivo está vacío.") : parse(text, row);
    };
  }

  private static Optional<String> parse(String text, Consumer<Row> row) {
    var header = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
    var separator = SEPARATORS.stream().max(Comparator.comparingLong(s -> header.chars().filter(c -> c == s).count())).orElseThrow();
    try (var parser = CSVParser.parse(text, CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get())) {
      return rows(parser, row);
    } catch (IOException | UncheckedIOException e) {
      return Optional.of("El archivo no es un CSV válido: hay comillas sin cerrar o mal puestas.");
    }
  }

  private static Optional<String> rows(Iterable<CSVRecord> records, Consumer<Row> row) {
    ListTable table = null;
    for (var record : records) {
      if (record.stream().allMatch(String::isBlank)) {
        continue;
      }
      if (table != null) {
        row.accept(table.row(record));
        continue;
      }
      var columns = columns(record);
      if (!columns.values().containsAll(NEEDED)) {
        return Optional.of("No encontré las columnas código (o sku), título y precio. La primera fila dice: " + excerpt(record));
      }
      table = new ListTable(record, columns);
    }
    return Optional.empty();
  }

  /** Position → column; the first of two columns with the same meaning counts. */
  private static Map<Integer, Column> columns(CSVRecord header) {
    var columns = new TreeMap<Integer, Column>();
    for (var i = 0; i < header.size(); i++) {
      var at = i;
      Column.named(header.get(i)).filter(c -> !columns.containsValue(c)).ifPresent(c -> columns.put(at, c));
    }
    return columns;
  }

  private Row row(CSVRecord record) {
    var values = new EnumMap<Column, String>(Column.class);
    columns.forEach((i, column) -> values.put(column, i < record.size() ? record.get(i).strip() : ""));
    return new Row(record.getRecordNumber(), headers, values);
  }

  private static String excerpt(CSVRecord header) {
    var text = String.join(" | ", header.toList());
    return text.length() > EXCERPT ? text.substring(0, EXCERPT) + "…" : text;
  }
}
