package com.microcom.catalog.search;

import com.microcom.catalog.lexicon.PlainText;
import com.microcom.catalog.lexicon.PlainText.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What in a text may be a product's code: words with digits, alone and joined to their neighbours ({@code ds 2cd1043 g2}). */
final class Codes {
  private static final int LONGEST_JOIN = 4;
  private static final int LONGEST_CODE = 40;
  private static final int LONG = 6;
  /** Measures that look like codes: 4mp, 12v, 1080p, 2tb, cat6, ip67, rj45, ddr4, ac1200… */
  private static final Pattern MEASURE =
      Pattern.compile(
          "\\d+(?:[.,]\\d+)?(?:mp|mpx|v|a|w|p|m|mts|mm|tb|gb|mb|g|ch|u|k|va|hz|kg|ah|x|ma|ghz|mhz|lucas?|mil)?|cat\\.?\\d\\w?|ip\\d{2}|ik\\d+|rj-?\\d+|rg-?\\d+"
              + "|ddr\\d|h\\.?26\\d\\+?|wifi\\d|[ir][3579]|m\\.2|usb\\d?|\\d+/\\d+(?:/\\d+)?|2\\.5g|a[cx]\\d{3,4}|x\\d");

  private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,]\\d+)?");
  private static final Pattern SHORT_FIGURE = Pattern.compile("\\d{1,2}");

  /**
   * @param loose also its beginning and with one slip; false = only exactly, because it is made of ordinary words
   * @param behind the word before it, where it is a single word without digits; else empty
   */
  record Candidate(String code, boolean loose, String behind) {}

  private final List<Word> words;
  private final boolean[] ordinary;

  /** @param ordinary words of the language and kinds of products; brands are not: they may belong to a code ("archer c6") */
  Codes(String plain, Predicate<String> ordinary) {
    this.words = PlainText.words(plain);
    this.ordinary = new boolean[words.size()];
    for (var i = 0; i < words.size(); i++) {
      var word = words.get(i).word();
      // A single letter is often a code's tail: "ipc-d180h-ss(e)".
      this.ordinary[i] |= word.length() > 1 && (isMeasure(word) || ordinary.test(word));
      // "4 mpx" is as much a measure as "4mpx".
      if (i > 0 && FIGURE.matcher(words.get(i - 1).word()).matches() && isMeasure(words.get(i - 1).word() + word)) {
        this.ordinary[i - 1] = true;
        this.ordinary[i] = true;
      }
    }
  }

  /** Longest joins first: {@code ds 2cd1043 g2} before {@code 2cd1043}. */
  List<Candidate> candidates() {
    var candidates = new ArrayList<Candidate>();
    for (var length = LONGEST_JOIN; length >= 1; length--) {
      for (var i = 0; i + length <= words.size(); i++) {
        candidate(i, i + length).ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  /** Where the first word stands that can hardly be anything but a code. */
  Optional<Integer> place() {
    return IntStream.range(0, words.size()).filter(this::isCodeLike).mapToObj(i -> words.get(i).start()).findFirst();
  }

  private Optional<Candidate> candidate(int from, int to) {
    var joined = words.subList(from, to).stream().map(Word::word).collect(Collectors.joining());
    var mixed = isMixed(joined);
    // "100200300", "dh-ipc": long, and no word of the language.
    var unmixed = !mixed && to - from == 1 && !ordinary[from] && PlainText.squash(joined).length() >= LONG;
    if (!mixed && !unmixed) {
      return Optional.empty();
    }
    // "pack de 3": a figure does not make a code of a word of the language.
    var odd = unmixed || IntStream.range(from, to).anyMatch(i -> !ordinary[i] && !SHORT_FIGURE.matcher(words.get(i).word()).matches());
    var measure = to - from > 1 && isMeasure(joined);
    var code = odd && !measure ? PlainText.squash(joined) : "";
    var behind = unmixed && from > 0 ? words.get(from - 1).word() : "";
    return code.length() < 3 || code.length() > LONGEST_CODE
        ? Optional.empty()
        : Optional.of(new Candidate(code, IntStream.range(from, to).noneMatch(i -> ordinary[i]), behind));
  }

  static boolean isMeasure(String word) {
    return MEASURE.matcher(word).matches();
  }

  private boolean isCodeLike(int i) {
    return words.get(i).word().length() >= 3 && !ordinary[i] && isMixed(words.get(i).word());
  }

  private static boolean isMixed(String word) {
    return word.chars().anyMatch(Character::isDigit) && word.chars().anyMatch(Character::isLetter);
  }
}
