package com.microcom.conversation.understanding;

import com.microcom.contracts.values.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Sums of money as people say them: "80 lucas", "90 mil", "$ 70.000", "2 palos", "80k", "900 dolares". */
final class Amounts {
  private static final Set<String> THOUSANDS = Set.of("mil", "lucas", "luca", "k", "lks");
  private static final Set<String> MILLIONS = Set.of("palo", "palos", "millon", "millones");
  private static final Set<String> DOLLARS = Set.of("dolares", "dolar", "usd", "verdes", "u");

  private Amounts() {}

  /** The first one in the clause, if any. A number that is not said to be money is none, unless it is after a "$" or in thousands. */
  static Optional<Money> in(Clause clause) {
    for (int i = 0; i < clause.size(); i++) {
      var number = number(clause.word(i));
      if (number.isPresent()) {
        var sum = sum(clause, i, number.get());
        if (sum.isPresent()) {
          return sum;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Money> sum(Clause clause, int i, BigDecimal number) {
    var unit = clause.word(i).endsWith("k") ? "k" : clause.word(i + 1);
    if (THOUSANDS.contains(unit)) {
      return Optional.of(money(number.movePointRight(3), clause, i + 2));
    }
    if (MILLIONS.contains(unit)) {
      return Optional.of(money(number.movePointRight(6), clause, i + 2));
    }
    boolean named = Set.of("pesos", "peso").contains(unit) || DOLLARS.contains(unit) || clause.word(i - 1).equals("$");
    boolean big = number.compareTo(BigDecimal.valueOf(1000)) >= 0;
    return named || big ? Optional.of(money(number, clause, i + 1)) : Optional.empty();
  }

  private static Money money(BigDecimal amount, Clause clause, int next) {
    return new Money(amount, DOLLARS.contains(clause.word(next)) ? "USD" : Money.ARS);
  }

  /** "70.000" and "1.234,50" as written here; "2.5" is two and a half. */
  private static Optional<BigDecimal> number(String word) {
    var digits = word.endsWith("k") ? word.substring(0, word.length() - 1) : word;
    if (digits.length() > 15 || !digits.matches("\\d+([.,]\\d+)*")) {
      return Optional.empty();
    }
    boolean thousands = digits.matches("\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    var plain = thousands ? digits.replace(".", "").replace(',', '.') : digits.replace(',', '.');
    return plain.chars().filter(c -> c == '.').count() > 1 ? Optional.empty() : Optional.of(new BigDecimal(plain));
  }
}
