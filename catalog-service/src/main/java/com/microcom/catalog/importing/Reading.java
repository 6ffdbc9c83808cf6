package com.microcom.catalog.importing;

import static com.microcom.catalog.importing.Reading.Bad.bad;

import com.microcom.catalog.importing.reading.Cell;
import com.microcom.catalog.lexicon.Figures;
import com.microcom.catalog.lexicon.PlainText;
import com.microcom.contracts.values.VatRate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a cell says, or why it cannot be taken. Pure. */
sealed interface Reading<T> {
  record Value<T>(T value) implements Reading<T> {}

  /** @param reason in Spanish */
  record Bad<T>(String reason) implements Reading<T> {
    static <T> Reading<T> bad(String reason) {
      return new Bad<>(reason);
    }
  }

  int FORMULA_STARTS_WITHIN = 100;
  int LONGEST_FIGURE = 60;
  BigDecimal HIGHEST_PRICE = new BigDecimal("1e12");
  BigDecimal MOST_UNITS = BigDecimal.valueOf(Integer.MAX_VALUE);

  /** Rates in force; AFIP/ARCA's table of Iva ids. */
  List<VatRate> VAT_RATES = List.of(new VatRate("0"), new VatRate("2.5"), new VatRate("5"), VatRate.REDUCED, VatRate.GENERAL, new VatRate("27"));

  String VAT_WANTED = "el IVA tiene que ser 21, 10,5, 27, 5, 2,5 o 0";

  /** What a spreadsheet would run when somebody exports the catalogue: a number with a sign is none, a sign before a function is. */
  Pattern FORMULA = Pattern.compile("[=@].*|[+-][\\s\\d.,+*/()-]*[\\p{L}_.]+[\\p{L}\\d_.]*[(|!].*", Pattern.DOTALL);

  /** UTF-8 read as Latin-1 ({@code CÃ¡mara}), what could not be decoded, and control characters. */
  Pattern GARBLED = Pattern.compile("Ã[\\u0080-\\u00bf\\u0192\\u201a-\\u2030\\u0160\\u0152\\u017d]|Â[\\u00a0-\\u00bf]|â€|\ufffd|[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u0080-\\u009f]");

  Pattern MORE_THAN = Pattern.compile("(?i)^(?:>=?|\\+|m[aá]s de|\\+ de)\\s*(?=\\d)");
  Pattern CURRENCY = Pattern.compile("(?i)u\\$[sd]|us\\$|usd|ars|clp|\\$");
  Set<String> YES = Set.of("si", "s", "true", "1", "x", "yes", "activo", "visible", "publicado");
  Set<String> NO = Set.of("no", "n", "false", "0", "inactivo", "oculto", "baja", "discontinuado");
  Set<String> NOT_FOR_SALE = Set.of("sin stock", "agotado", "no", "0");
  Set<String> ON_REQUEST = Set.of("consultar", "a consultar", "s/p", "sin precio", "n/d", "-", "c/consultar");
  List<DateTimeFormatter> MOMENTS = List.of(DateTimeFormatter.ofPattern("d/M/yyyy H:mm[:ss]"), DateTimeFormatter.ofPattern("yyyy-M-d H:mm[:ss]"));

  static Reading<String> text(Cell cell, int longest, String what) {
    // Only the beginning: a pattern over a cell of 100,000 dots would never end.
    if (cell.formula() || FORMULA.matcher(cell.text().substring(0, Math.min(cell.text().length(), FORMULA_STARTS_WITHIN))).matches()) {
      return bad("es una fórmula, no un texto");
    }
    if (GARBLED.matcher(cell.text()).find()) {
      return bad("el texto está mal codificado: guardá la lista en UTF-8");
    }
    return cell.text().length() > longest ? bad(what + " tiene más de " + longest + " caracteres") : new Value<>(cell.text());
  }

  /** Null = on request. */
  static Reading<BigDecimal> price(Cell cell) {
    if (cell.isEmpty() || ON_REQUEST.contains(PlainText.of(cell.text())) || ON_REQUEST.contains(cell.text())) {
      return new Value<>(null);
    }
    var price = number(cell);
    if (price == null) {
      return bad(cell.text().startsWith("=") ? "es una fórmula sin valor, no un precio" : "el precio no es un número");
    }
    if (price.signum() <= 0) {
      return bad("el precio tiene que ser mayor que cero");
    }
    return price.compareTo(HIGHEST_PRICE) > 0 ? bad("el precio es demasiado alto") : new Value<>(price);
  }

  /** A currency that stands beside the figure; null = none, or "$", which every country uses. */
  static String currencyBeside(Cell price) {
    return price.number() == null ? Meaning.currency(price.text()) : null;
  }

  static Reading<VatRate> vat(Cell cell, VatRate otherwise) {
    if (cell.isEmpty()) {
      return new Value<>(otherwise);
    }
    if (PlainText.of(cell.text()).equals("exento")) {
      return new Value<>(VAT_RATES.getFirst());
    }
    var number = cell.number() != null ? cell.number() : figure(cell.text().replace("%", "").strip());
    // A spreadsheet shows 21 % and means 0.21.
    var percent = number == null ? null : number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0 ? number.movePointRight(2) : number;
    return VAT_RATES.stream()
        .filter(r -> percent != null && r.asPercent().compareTo(percent) == 0)
        .findFirst()
        .<Reading<VatRate>>map(Value::new)
        .orElseGet(() -> bad(VAT_WANTED));
  }

  static Reading<Integer> stock(Cell cell, int otherwise) {
    if (cell.isEmpty()) {
      return new Value<>(otherwise);
    }
    if (NOT_FOR_SALE.contains(PlainText.of(cell.text()))) {
      return new Value<>(0);
    }
    // ">100" promises a hundred, not more.
    var units = cell.number() != null ? cell.number() : figure(MORE_THAN.matcher(cell.text()).replaceFirst(""));
    return units == null || units.signum() < 0 || units.stripTrailingZeros().scale() > 0 || units.compareTo(MOST_UNITS) > 0
        ? bad("el stock tiene que ser un número entero, cero o más")
        : new Value<>(units.intValueExact());
  }

  static Reading<Boolean> yes(Cell cell) {
    var plain = PlainText.of(cell.text());
    return cell.isEmpty() || YES.contains(plain) ? new Value<>(true) : NO.contains(plain) ? new Value<>(false) : bad("tiene que decir sí o no");
  }

  /** Null = not said. */
  static Reading<Instant> moment(Cell cell, ZoneId zone) {
    if (cell.isEmpty()) {
      return new Value<>(null);
    }
    if (cell.number() != null) {
      return serial(cell.number(), zone);
    }
    try {
      return new Value<>(Instant.parse(cell.text().replace(' ', 'T')));
    } catch (DateTimeParseException e) {
      // not ISO: as people write it, in the business's zone
    }
    for (var format : MOMENTS) {
      try {
        return new Value<>(LocalDateTime.parse(cell.text(), format).atZone(zone).toInstant());
      } catch (DateTimeParseException e) {
        // the next one
      }
    }
    return bad("la fecha y hora se escriben 22/11/2026 18:30 o 2026-11-22T21:30:00Z");
  }

  /** Days since the last day of 1899, as spreadsheets count. */
  private static Reading<Instant> serial(BigDecimal days, ZoneId zone) {
    if (days.signum() <= 0 || days.compareTo(BigDecimal.valueOf(100_000)) > 0) {
      return bad("la fecha y hora se escriben 22/11/2026 18:30 o 2026-11-22T21:30:00Z");
    }
    var seconds = days.multiply(BigDecimal.valueOf(86_400)).longValue();
    return new Value<>(LocalDate.of(1899, 12, 30).atStartOfDay().plus(seconds, ChronoUnit.SECONDS).atZone(zone).toInstant());
  }

  private static BigDecimal number(Cell cell) {
    return cell.number() != null ? cell.number() : figure(CURRENCY.matcher(cell.text()).replaceAll("").strip());
  }

  private static BigDecimal figure(String text) {
    return text.length() > LONGEST_FIGURE ? null : Figures.read(text).orElse(null);
  }
}
