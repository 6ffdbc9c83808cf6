package com.microcom.contracts.text;

import com.microcom.contracts.values.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How people in Argentina read figures: {@code $ 1.234.567,89}, {@code US$ 10,00}, {@code 21 %}, {@code 22/11/2026 18:30}. */
public final class ArgentineFormat {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  private ArgentineFormat() {}

  public static String money(Money money) {
    return symbol(money.currency()) + " " + decimal("#,##0.00", money.amount());
  }

  /** A per cent value (69 for 69 %), at most two decimals. */
  public static String percent(BigDecimal percent) {
    return decimal("#,##0.##", percent) + " %";
  }

  public static String dateTime(Instant instant, ZoneId zone) {
    return DATE_TIME.format(instant.atZone(zone));
  }

  public static String date(LocalDate date) {
    return DATE.format(date);
  }

  public static String date(Instant instant, ZoneId zone) {
    return DATE.format(instant.atZone(zone));
  }

  public static String integer(long value) {
    return decimal("#,##0", BigDecimal.valueOf(value));
  }

  private static String symbol(String currency) {
    return switch (currency) {
      case "ARS" -> "$";
      case "USD" -> "US$";
      default -> currency;
    };
  }

  private static String decimal(String pattern, BigDecimal value) {
    var symbols = new DecimalFormatSymbols(java.util.Locale.ROOT);
    symbols.setDecimalSeparator(',');
    symbols.setGroupingSeparator('.');
    var format = new DecimalFormat(pattern, symbols);
    format.setRoundingMode(java.math.RoundingMode.HALF_UP);
    return format.format(value);
  }
}
