package com.microcom.catalog.answers;

import com.microcom.catalog.lexicon.PlainText;
import com.microcom.catalog.lexicon.PlainText.Word;
import com.microcom.contracts.Wire;
import com.microcom.contracts.rest.CatalogApi.Answer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lets a generated text pass only if it says what the rendered answer says: the same figures and codes in the same order, the same
 * polarity, and no word that neither the answer nor a list of words that claim nothing has. What it cannot judge it refuses. Pure.
 */
public final class FactsGuard {
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?:|www\\.|\\b[\\w-]+\\.(?:com|ar|net|org|io|link|ly|me|app|shop)\\b|\\S@\\S|@\\w");
  private static final Pattern MARKUP = Pattern.compile("[<>{}\\[\\]|\\\\`]|\\p{Cntrl}&&[^\\n]|\\p{Cf}");
  private static final Pattern SYMBOL = Pattern.compile("[%$€£°]");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?|\\d+\\.\\d+");
  private static final int FURTHER_CHARACTERS = 200;

  /** @see #standard() */
  private record Words(int version, String comment, Set<String> harmless, Set<String> negations, Map<String, BigDecimal> numbers, Set<String> units) {}

  private final Words words;
  private final Set<String> harmless;
  private final Pattern measured;

  private FactsGuard(Words words) {
    this.words = words;
    this.harmless = words.harmless().stream().map(FactsGuard::stem).collect(Collectors.toUnmodifiableSet());
    this.measured = Pattern.compile("(" + NUMBER.pattern() + ")(" + String.join("|", words.units()) + ")");
  }

  /** @throws IllegalStateException if its words ({@code answers/guard.json}) are not there or not readable */
  public static FactsGuard standard() {
    try (var in = FactsGuard.class.getResourceAsStream("/answers/guard.json")) {
      return new FactsGuard(Wire.read(Objects.requireNonNull(in, "answers/guard.json").readAllBytes(), Words.class));
    } catch (IOException | Wire.UnreadableException e) {
      throw new IllegalStateException("The guard's words cannot be read", e);
    }
  }

  /** Why it must not be sent; empty = it says nothing but the answer. */
  public Optional<String> refusal(String generated, Answer answer) {
    var rendered = answer.text();
    if (generated.isBlank() || generated.length() > 2 * rendered.length() + FURTHER_CHARACTERS) {
      return Optional.of("length");
    }
    if (ADDRESS.matcher(generated).find() || MARKUP.matcher(generated).find()) {
      return Optional.of("address or markup");
    }
    if (!symbols(generated).equals(symbols(rendered)) || !figures(generated).equals(figures(rendered))) {
      return Optional.of("figures or codes");
    }
    if (negations(generated) != negations(rendered)) {
      return Optional.of("polarity");
    }
    var said = letters(rendered).stream().map(FactsGuard::stem).collect(Collectors.toSet());
    return letters(generated).stream().filter(w -> !said.contains(stem(w)) && !harmless.contains(stem(w))).findFirst().map(w -> "claim: " + w);
  }

  private static List<String> symbols(String text) {
    return SYMBOL.matcher(text).results().map(r -> r.group()).toList();
  }

  /** Numbers by their value, in words too; codes without separators. In the order of the text. */
  private List<String> figures(String text) {
    var figures = new ArrayList<String>();
    for (var word : tokens(text)) {
      if (NUMBER.matcher(word).matches()) {
        figures.add(value(word));
      } else if (words.numbers().containsKey(word)) {
        figures.add(words.numbers().get(word).stripTrailingZeros().toPlainString());
      } else if (word.chars().anyMatch(Character::isDigit)) {
        figures.add(PlainText.squash(word));
      }
    }
    return figures;
  }

  /** 1.234,50 and 1234.5 are the same; digits of other scripts were made plain before. */
  private static String value(String written) {
    var plain = written.matches("\\d+\\.\\d{1,2}") ? written : written.replace(".", "").replace(',', '.');
    return new BigDecimal(plain).stripTrailingZeros().toPlainString();
  }

  private long negations(String text) {
    return tokens(text).stream().filter(words.negations()::contains).count();
  }

  private List<String> letters(String text) {
    return tokens(text).stream().filter(w -> w.chars().noneMatch(Character::isDigit) && !words.numbers().containsKey(w) && !words.negations().contains(w)).toList();
  }

  /** "25m" is a number and a unit. A token keeps its inner separators: a code is one. */
  private List<String> tokens(String text) {
    var tokens = new ArrayList<String>();
    for (var word : PlainText.words(PlainText.of(text)).stream().map(Word::word).toList()) {
      var match = measured.matcher(word);
      if (match.matches()) {
        tokens.add(match.group(1));
        tokens.add(match.group(match.groupCount()));
      } else if (word.chars().anyMatch(Character::isDigit)) {
        tokens.add(word);
      } else {
        tokens.addAll(List.of(word.split("[^a-z]+")));
      }
    }
    return tokens;
  }

  private static String stem(String word) {
    return new Word(word, 0, word.length()).stem();
  }
}
