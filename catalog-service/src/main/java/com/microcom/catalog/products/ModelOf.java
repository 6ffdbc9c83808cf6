package com.microcom.catalog.products;

import com.microcom.catalog.lexicon.PlainText;
import com.microcom.catalog.lexicon.TitleLexicon;
import com.microcom.catalog.lexicon.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The maker's code: the list's column, or what looks like one in the title. "DS-K1A8503MF | Terminal de…", "HP 27-D0000LA (7WT34AA)",
 * "DISCO DURO 2TB PURPLE WD20PURZ".
 */
final class ModelOf {
  private static final Pattern TOKEN = Pattern.compile("[^\\s|,;\\[\\]]+");
  private static final Pattern EDGES = Pattern.compile("^[(\"'*#:.\\-/]+|[\"'*:.\\-/]+$");
  private static final int SHORTEST = 4;
  private static final int LONGEST = 40;
  /** Below it a word with digits is as likely a name ("G502") or a measure. */
  private static final int LIKELY = 3;

  private final Vocabulary vocabulary;
  private final TitleLexicon titles;

  ModelOf(Vocabulary vocabulary, TitleLexicon titles) {
    this.vocabulary = vocabulary;
    this.titles = titles;
  }

  /** @param model as written; empty if none was found @param confidence percent, see {@link Confidence} */
  record Read(String model, int confidence) {
    /** A code says nothing in words; "Vengeance DDR5 6000 16GB" does, and so may what is only perhaps a code. */
    boolean isCode() {
      return Confidence.isCertain(confidence) && model.length() >= SHORTEST && !model.contains(" ") && model.chars().anyMatch(Character::isDigit);
    }
  }

  private record Found(String code, int points) {}

  Read read(Listing listing) {
    var column = listing.model().strip();
    if (!column.isEmpty() && !isWrong(column, listing)) {
      return new Read(column, Confidence.COLUMN);
    }
    return best(listing.title())
        .map(f -> new Read(f.code(), f.points() >= LIKELY ? Confidence.HEADING : Confidence.CODE))
        .orElseGet(() -> new Read(column, column.isEmpty() ? Confidence.GUESSED : Confidence.CONTRADICTED));
  }

  Optional<TitleLexicon.Series> series(String code) {
    var squashed = PlainText.squash(code);
    return squashed.isEmpty() ? Optional.empty() : titles.series().stream()
        .filter(s -> s.code().matcher(squashed).lookingAt())
        .findFirst();
  }

  /** A column that repeats the title or the brand, or names without a digit what the title gives a proper code for. */
  private boolean isWrong(String column, Listing listing) {
    var plain = PlainText.squash(column);
    var repeats = plain.isEmpty() || plain.equals(PlainText.squash(listing.title())) || plain.equals(PlainText.squash(listing.brand())) || column.length() > 80;
    var nameless = column.chars().noneMatch(Character::isDigit) && best(listing.title()).filter(f -> f.points() >= LIKELY).isPresent();
    return repeats || nameless;
  }

  private Optional<Found> best(String title) {
    var found = new ArrayList<Found>();
    var matcher = TOKEN.matcher(title);
    var first = true;
    while (matcher.find()) {
      var code = trimmed(matcher.group());
      if (isCode(code)) {
        found.add(new Found(code, points(code, first, enclosed(title, matcher.start(), matcher.end()))));
      }
      first = false;
    }
    return found.stream().filter(f -> f.points() > 0).reduce((a, b) -> b.points() > a.points() ? b : a);
  }

  /** "(2NJ08A4)" without its brackets, "IPC-D180H(2.8mm)" with them. */
  private static String trimmed(String token) {
    var bare = EDGES.matcher(token).replaceAll("");
    return bare.endsWith(")") && !bare.contains("(") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private static boolean enclosed(String title, int start, int end) {
    var before = start == 0 ? ' ' : title.charAt(start - 1);
    var opened = before == '[' || title.charAt(start) == '(';
    var closed = title.charAt(end - 1) == ')' || end < title.length() && title.charAt(end) == ']';
    return opened && closed;
  }

  private boolean isCode(String word) {
    var plain = PlainText.of(word);
    return word.length() >= SHORTEST && word.length() <= LONGEST && word.chars().anyMatch(Character::isDigit) && word.chars().anyMatch(Character::isLetter)
        && !isMeasure(plain) && Arrays.stream(plain.split("-")).filter(part -> part.length() > 2 && isMeasure(part)).count() < 2;
  }

  private boolean isMeasure(String plain) {
    return titles.measures().stream().anyMatch(m -> m.regex().matcher(plain).matches());
  }

  private int points(String code, boolean first, boolean enclosed) {
    var letters = code.chars().filter(Character::isLetter).count();
    var capitals = code.chars().filter(Character::isUpperCase).count();
    var points = 0;
    points += series(code).isPresent() ? 3 : 0;
    points += first || enclosed ? 2 : 0;
    points += code.length() >= 7 ? 1 : 0;
    points += code.indexOf('-') > 0 || code.indexOf('/') > 0 ? 1 : 0;
    points += capitals == letters ? 1 : 0;
    return points;
  }

}
