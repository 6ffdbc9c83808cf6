package com.microcom.financing.inbound;

import com.microcom.contracts.rest.FinancingApi.Plan;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.VatRate;
import com.microcom.financing.inbound.RatesReader.Read;
import com.microcom.financing.inbound.RatesReader.Reading;
import com.microcom.financing.inbound.RatesReader.Unreadable;
import com.microcom.financing.interest.MonthlyConvention;
import com.microcom.financing.rates.FieldFault;
import com.microcom.financing.rates.RateTerms;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as a spreadsheet saves it, {@code ;} or {@code ,} between columns, one plan a row: {@code plan, desde, hasta, tna}; and, read
 * from the first row, {@code vigencia_desde, vigencia_hasta, monto_minimo, monto_maximo} and optionally {@code convencion, iva_interes}.
 * Rates as {@code 69,5}, amounts in pesos as {@code 1.250.000,00}; dates as {@code 22/11/2026} or {@code 2026-11-22}.
 */
final class RatesCsv {
  private static final List<String> NEEDED =
      List.of("plan", "desde", "hasta", "tna", "vigencia_desde", "vigencia_hasta", "monto_minimo", "monto_maximo");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d/M/uuuu");

  private final List<FieldFault> faults = new ArrayList<>();

  private RatesCsv() {}

  static Reading read(String text) {
    var separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
    var format =
        CSVFormat.DEFAULT.builder().setDelimiter(separator).setHeader().setSkipHeaderRecord(true).setIgnoreHeaderCase(true)
            .setTrim(true).setIgnoreEmptyLines(true).get();
    try (var parser = format.parse(new StringReader(text))) {
      var missing = NEEDED.stream().filter(column -> !has(parser.getHeaderNames(), column)).toList();
      if (!missing.isEmpty()) {
        return new Unreadable("encabezado", "faltan columnas: " + String.join(", ", missing));
      }
      var rows = parser.getRecords();
      return rows.isEmpty() ? new Unreadable("plan", "la tabla no tiene planes") : new RatesCsv().terms(rows);
    } catch (IOException | IllegalArgumentException e) {
      return new Unreadable("archivo", "no se puede leer como CSV");
    }
  }

  private static boolean has(List<String> header, String column) {
    return header.stream().anyMatch(column::equalsIgnoreCase);
  }

  private Reading terms(List<CSVRecord> rows) {
    var first = rows.getFirst();
    var terms =
        new RateTerms(
            value(first, "vigencia_desde", RatesCsv::date),
            value(first, "vigencia_hasta", RatesCsv::date),
            value(first, "monto_minimo", text -> Money.ars(amount(text))),
            value(first, "monto_maximo", text -> Money.ars(amount(text))),
            value(first, "convencion", RatesCsv::convention),
            value(first, "iva_interes", text -> new VatRate(rate(text).toPlainString())),
            rows.stream().map(this::plan).toList());
    return faults.isEmpty() ? new Read(terms) : new Unreadable(List.copyOf(faults));
  }

  private Plan plan(CSVRecord row) {
    var from = value(row, "desde", Integer::valueOf);
    var to = value(row, "hasta", Integer::valueOf);
    var tna = value(row, "tna", RatesCsv::rate);
    return new Plan(value(row, "plan", Function.identity()), from == null ? 0 : from, to == null ? 0 : to, tna);
  }

  /** @return null if the cell is empty, or if it cannot be read, which is then a fault */
  private <T> T value(CSVRecord row, String column, Function<String, T> reader) {
    var text = row.isSet(column) ? row.get(column) : "";
    try {
      return text.isBlank() ? null : reader.apply(text);
    } catch (RuntimeException e) {
      faults.add(new FieldFault("fila " + (row.getRecordNumber() + 1) + ", " + column, "no se entiende \"" + text + "\""));
      return null;
    }
  }

  private static BigDecimal rate(String text) {
    return new BigDecimal(text.replace("%", "").strip().replace(',', '.'));
  }

  /** A dot before exactly three digits separates thousands, as in {@code 10.000}. */
  private static BigDecimal amount(String text) {
    var plain = text.replace("$", "").strip();
    return new BigDecimal(plain.replaceAll("\\.(?=\\d{3}(\\D|$))", "").replace(',', '.'));
  }

  private static LocalDate date(String text) {
    return text.contains("/") ? LocalDate.parse(text, DATE) : LocalDate.parse(text);
  }

  private static MonthlyConvention convention(String text) {
    return MonthlyConvention.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_').replace('/', '_'));
  }
}
