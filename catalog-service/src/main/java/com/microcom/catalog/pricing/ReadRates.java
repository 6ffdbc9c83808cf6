package com.microcom.catalog.pricing;

import com.microcom.catalog.importing.reading.Cell;
import com.microcom.catalog.importing.reading.ListFile;
import com.microcom.catalog.importing.reading.Table;
import com.microcom.catalog.importing.reading.UnreadableList;
import com.microcom.catalog.lexicon.Figures;
import com.microcom.catalog.lexicon.PlainText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads an exchange table: columns moneda, desde (a day) and pesos. All of it or nothing, since half a table sells at wrong prices. */
public final class ReadRates {
  private static final Set<String> CURRENCY = Set.of("moneda", "currency", "divisa");
  private static final Set<String> FROM = Set.of("desde", "fecha", "vigencia", "valid from", "validfrom", "date");
  private static final Set<String> PESOS = Set.of("pesos", "cotizacion", "valor", "ars", "rate", "venta");
  private static final DateTimeFormatter ARGENTINE = DateTimeFormatter.ofPattern("d/M/yyyy");
  private static final int MOST = 10_000;

  public sealed interface Outcome {}

  public record Read(List<ExchangeRate> rates) implements Outcome {}

  /** @param reason in Spanish */
  public record NotRates(String reason) implements Outcome {}

  private ReadRates() {}

  public static Outcome from(Path file) throws IOException {
    try {
      var rows = new ArrayList<Table.Row>();
      ListFile.open(file, null, null).read(row -> rows.add(row) && rows.size() <= MOST);
      return rates(rows);
    } catch (UnreadableList e) {
      return new NotRates(e.getMessage());
    }
  }

  private static Outcome rates(List<Table.Row> rows) {
    if (rows.isEmpty()) {
      return new NotRates("El archivo está vacío.");
    }
    var header = rows.getFirst();
    var currency = position(header, CURRENCY);
    var from = position(header, FROM);
    var pesos = position(header, PESOS);
    if (currency < 0 || from < 0 || pesos < 0) {
      return new NotRates("Hacen falta las columnas moneda, desde y pesos.");
    }
    var rates = new ArrayList<ExchangeRate>();
    for (var row : rows.subList(1, rows.size())) {
      try {
        rates.add(new ExchangeRate(row.cell(currency).text().toUpperCase(Locale.ROOT), day(row.cell(from)), number(row.cell(pesos))));
      } catch (IllegalArgumentException e) {
        return new NotRates("Fila " + row.number() + ": " + e.getMessage() + ". No se cargó ninguna.");
      }
    }
    return new Read(List.copyOf(rates));
  }

  private static int position(Table.Row header, Set<String> names) {
    for (var i = 0; i < header.cells().size(); i++) {
      if (names.contains(PlainText.of(header.cell(i).text().replace('_', ' ')))) {
        return i;
      }
    }
    return -1;
  }

  private static BigDecimal number(Cell cell) {
    return cell.number() != null ? cell.number() : Figures.read(cell.text()).orElse(null);
  }

  private static LocalDate day(Cell cell) {
    try {
      if (cell.number() != null) {
        return LocalDate.of(1899, 12, 30).plusDays(cell.number().longValue());
      }
      return cell.text().contains("/") ? LocalDate.parse(cell.text(), ARGENTINE) : LocalDate.parse(cell.text());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("el día se escribe 22/11/2026 o 2026-11-22: " + cell.text(), e);
    }
  }
}
