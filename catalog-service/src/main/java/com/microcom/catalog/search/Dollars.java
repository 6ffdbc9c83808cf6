package com.microcom.catalog.search;

import com.microcom.catalog.lexicon.Figures;
import com.microcom.contracts.text.ArgentineFormat;
import com.microcom.contracts.values.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dollars that a buyer names ("hasta 900 dólares", "menos de u$s 1.200"), said in pesos: prices are in pesos, and 900 dollars read as
 * 900 pesos would be a wrong answer. Without a rate of today the figure is taken out and that is told.
 */
final class Dollars {
  private static final String FIGURE = "(\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?)\\s?(mil\\b|k\\b|lucas\\b)?";
  private static final String WORD = "(?:u\\$[sd]|us\\$|usd\\b|d[oó]lar(?:es)?\\b)";
  private static final Pattern NAMED =
      Pattern.compile("(?:" + WORD + "\\s?" + FIGURE + "|(?:\\$\\s?)?(?<![\\w.,-])" + FIGURE + "\\s?(?:de\\s)?" + WORD + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  /** @param text with pesos in it @param rate that was used; null = none @param told to the buyer, in Spanish; may be empty */
  record Read(String text, BigDecimal rate, List<String> told) {
    /** What the text was taken for, with the rate that was used. */
    String noted(String understood) {
      return rate == null ? understood : understood + " (dólar a " + ArgentineFormat.money(Money.ars(rate)) + ")";
    }
  }

  private Dollars() {}

  /** @param pesosPerDollar asked only if the text names dollars */
  static Read in(String text, DollarRate pesosPerDollar) {
    if (!NAMED.matcher(text).find()) {
      return new Read(text, null, List.of());
    }
    var rate = pesosPerDollar.today();
    return rate.isPresent()
        ? new Read(NAMED.matcher(text).replaceAll(found -> Matcher.quoteReplacement("$ " + pesos(found, rate.get()))), rate.get(), List.of())
        : new Read(NAMED.matcher(text).replaceAll(" "), null, List.of("no tengo la cotización del dólar de hoy, así que no miré ese tope"));
  }

  /** Whole pesos, HALF_UP: a bound, not a price. */
  private static String pesos(MatchResult found, BigDecimal rate) {
    var first = found.group(1) != null;
    var figure = Figures.read(first ? found.group(1) : found.group(3)).orElseThrow();
    var thousands = first ? found.group(2) : found.group(4);
    return figure.multiply(thousands == null ? BigDecimal.ONE : THOUSAND).multiply(rate).setScale(0, RoundingMode.HALF_UP).toPlainString();
  }
}
