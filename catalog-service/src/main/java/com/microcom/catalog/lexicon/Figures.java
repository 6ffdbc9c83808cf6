package com.microcom.catalog.lexicon;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Figures as lists and people write them: {@code 1.234,56}, {@code 1,234.56}, {@code 1234.56}, {@code $ 85,50}. A single separator
 * before exactly three digits separates thousands ({@code 12.500} is twelve thousand five hundred): no price has a thousandth.
 */
public final class Figures {
  private static final Pattern DRESSING = Pattern.compile("(?i)^(?:\\$|ars|u\\$s|usd)|[\\s\\u00a0]");
  private static final Pattern ARGENTINE = Pattern.compile("-?(?:[1-9]\\d{0,2}(?:\\.\\d{3})+|\\d+)(?:,\\d+)?");
  private static final Pattern ENGLISH = Pattern.compile("-?(?:[1-9]\\d{0,2}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?");
  private static final Pattern THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}(?:[.,]\\d{3})+");

  private Figures() {}

  /** Empty if it is not a figure. */
  public static Optional<BigDecimal> read(String written) {
    var figure = DRESSING.matcher(DRESSING.matcher(written.strip()).replaceAll("")).replaceAll("");
    if (THOUSANDS.matcher(figure).matches() && !(figure.contains(".") && figure.contains(","))) {
      return Optional.of(new BigDecimal(figure.replaceAll("[.,]", "")));
    }
    if (ARGENTINE.matcher(figure).matches()) {
      return Optional.of(new BigDecimal(figure.replace(".", "").replace(',', '.')));
    }
    return ENGLISH.matcher(figure).matches() ? Optional.of(new BigDecimal(figure.replace(",", ""))) : Optional.empty();
  }
}
