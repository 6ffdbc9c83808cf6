package com.microcom.catalog.search;

import com.microcom.catalog.lexicon.Figures;
import com.microcom.contracts.values.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads price bounds: {@code hasta 100 lucas}, {@code menos de 80 mil}, {@code entre 40 y 70 mil}, {@code $ 70.000}. */
final class PriceWords {
  private static final String UNIT = "lucas?|mil|k|palos?|millon(?:es)?|pesos|mangos|ars";
  private static final Pattern AND_A_HALF = Pattern.compile("\\b(\\d{1,3}) (palos?|millon(?:es)?|lucas?) y medi[oa]\\b");
  private static final String AMOUNT = "(\\$ ?)?(\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?) ?((?:" + UNIT + ")\\b(?: (?:de )?(?:pesos|mangos)\\b)?|\\$)?";
  private static final String FILLER = "(?: (?:de|las|los|unas|unos|a|en))*";
  private static final Pattern BETWEEN = Pattern.compile("\\b(?:entre|de) " + AMOUNT + " (?:y|a|e) " + AMOUNT);
  private static final Pattern MAX =
      Pattern.compile(
          "\\b(?:hasta|(?:por )?menos(?= de)|maximo|max|como mucho|no mas(?= de)|(?:que )?no (?:me )?(?:pasen?|superen?|salgan?|cuesten?)(?: mas)?"
              + "|(?:por )?debajo(?= de)|tengo|presupuesto|dispongo|gastar|alrededor(?= de)|cerca(?= de)|con|por|unas|unos)" + FILLER + " " + AMOUNT);
  private static final Pattern MIN = Pattern.compile("\\b(?:mas(?= de)|desde|a partir|(?:por )?arriba(?= de)|(?:por )?encima(?= de))" + FILLER + " " + AMOUNT);
  /** A figure without unit is money from here on; "hasta 8" speaks of channels. */
  private static final BigDecimal SURELY_MONEY = BigDecimal.valueOf(1000);

  /** @param rest the text without what was read, places kept */
  record Read(PriceRange range, String rest) {}

  private PriceWords() {}

  static Read in(String asWritten) {
    // "2 palos y medio"; as long as it was, because places count.
    var plain = AND_A_HALF.matcher(asWritten).replaceAll(m -> (m.group(1) + ".5 " + m.group(2) + " ".repeat(m.group().length())).substring(0, m.group().length()));
    var between = BETWEEN.matcher(plain);
    if (between.find() && amount(between, 4).isPresent()) {
      var high = amount(between, 4).orElseThrow();
      // "entre 40 y 70 mil": the unit is said once.
      var unit = between.group(3) == null && between.group(1) == null ? between.group(6) : between.group(3);
      return new Read(new PriceRange(Money.ars(amount(between.group(2), unit)), high), blank(plain, between));
    }
    var max = bound(MAX, plain);
    var rest = max.map(m -> blank(plain, m)).orElse(plain);
    var min = bound(MIN, rest);
    var last = min.map(m -> blank(rest, m)).orElse(rest);
    return new Read(new PriceRange(min.flatMap(m -> amount(m, 1)).orElse(null), max.flatMap(m -> amount(m, 1)).orElse(null)), last);
  }

  private static Optional<Matcher> bound(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (amount(matcher, 1).isPresent()) {
        return Optional.of(matcher);
      }
    }
    return Optional.empty();
  }

  private static Optional<Money> amount(Matcher matcher, int group) {
    var amount = amount(matcher.group(group + 1), matcher.group(group + 2));
    var isMoney = matcher.group(group) != null || matcher.group(group + 2) != null || amount.compareTo(SURELY_MONEY) >= 0;
    return isMoney ? Optional.of(Money.ars(amount)) : Optional.empty();
  }

  private static BigDecimal amount(String figure, String unit) {
    var number = Figures.read(figure).orElseThrow();
    var word = unit == null ? "" : unit.split(" ")[0];
    return switch (word) {
      case "luca", "lucas", "mil", "k" -> number.multiply(BigDecimal.valueOf(1_000));
      case "palo", "palos", "millon", "millones" -> number.multiply(BigDecimal.valueOf(1_000_000));
      default -> number;
    };
  }

  private static String blank(String text, Matcher matcher) {
    return text.substring(0, matcher.start()) + " ".repeat(matcher.end() - matcher.start()) + text.substring(matcher.end());
  }
}
