package com.microcom.reactivation.inbound;

import com.microcom.reactivation.customers.CustomerFile.Row;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads what spreadsheets save: UTF-8 or Windows' Latin-1, separated by {@code ;} or {@code ,}, headers in English or Spanish. */
final class CustomersCsv {
  private static final Map<String, String> COLUMNS =
      Map.of(
          "address", "address", "telefono", "address", "teléfono", "address", "contacto", "address",
          "name", "name", "nombre", "name",
          "lastpurchase", "lastPurchase", "ultima_compra", "lastPurchase", "última compra", "lastPurchase");

  private CustomersCsv() {}

  sealed interface Read {
    record Rows(List<Row> rows) implements Read {}

    /** @param reason in Spanish */
    record Unreadable(String reason) implements Read {}
  }

  static Read read(byte[] file) {
    var text = text(file);
    var header = text.lines().findFirst().orElse("");
    var format = CSVFormat.DEFAULT.builder().setDelimiter(header.contains(";") ? ';' : ',').setTrim(true).setIgnoreEmptyLines(true).get();
    try (var parser = CSVParser.parse(new StringReader(text), format)) {
      return rows(parser.getRecords());
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      return new Read.Unreadable("El archivo no se puede leer como CSV: " + e.getMessage());
    }
  }

  private static Read rows(List<CSVRecord> records) {
    var columns = records.isEmpty() ? List.<String>of() : columns(records.getFirst());
    if (!columns.contains("address") || !columns.contains("lastPurchase")) {
      return new Read.Unreadable("La primera línea tiene que nombrar las columnas telefono;nombre;ultima_compra (o address,name,lastPurchase).");
    }
    var rows = new ArrayList<Row>();
    for (var i = 1; i < records.size(); i++) {
      var record = records.get(i);
      rows.add(new Row(i, cell(record, columns, "address"), cell(record, columns, "name"), cell(record, columns, "lastPurchase")));
    }
    return new Read.Rows(rows);
  }

  private static List<String> columns(CSVRecord header) {
    return header.stream().map(name -> COLUMNS.getOrDefault(name.toLowerCase(Locale.ROOT), "?")).toList();
  }

  private static String cell(CSVRecord record, List<String> columns, String column) {
    var index = columns.indexOf(column);
    return index < 0 || index >= record.size() ? null : record.get(index);
  }

  private static String text(byte[] file) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString().replaceFirst("^\uFEFF", "");
    } catch (CharacterCodingException e) {
      return new String(file, Charset.forName("windows-1252"));
    }
  }
}
