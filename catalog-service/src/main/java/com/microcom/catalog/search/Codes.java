package com.microcom.catalog.search;

import com.microcom.catalog.lexicon.PlainText;
import com.microcom.catalog.lexicon.PlainText.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What in a text may be a product's code: words with digits, alone and joined to their neighbours ({@code ds 2cd1043 g2}). */
final class Codes {
  private static final int LONGEST_JOIN = 4;
  private static final int LONGEST_CODE = 40;
  /** Measures that look like codes: 4mp, 12v, 1080p, 2tb, cat6, ip67, rj45, ddr4, ac1200… */
  private static final Pattern MEASURE =
      Pattern.compile(
          "\\d+(?:[.,]\\d+)?(?:mp|mpx|v|a|w|p|m|mts|mm|tb|gb|mb|g|ch|u|k|va|hz|kg|ah|x|ma|ghz|mhz|lucas?|mil)?|cat\\.?\\d\\w?|ip\\d{2}|ik\\d+|rj-?\\d+|rg-?\\d+"
              + "|ddr\\d|h\\.?26\\d\\+?|wifi\\d|[ir][3579]|m\\.2|usb\\d?|\\d+/\\d+(?:/\\d+)?|2\\.5g|a[cx]\\d{3,4}|x\\d");

  /** @param loose also its beginning and with one slip; false = only exactly, because it is made of ordinary words */
  record Candidate(String code, boolean loose) {}

  private final List<Word> words;
  private final Predicate<String> ordinary;

  /** @param ordinary words of the language and kinds of products; brands are not: they may belong to a code ("archer c6") */
  Codes(String plain, Predicate<String> ordinary) {
    this.words = PlainText.words(plain);
    this.ordinary = ordinary;
  }

  /** Longest joins first: {@code ds 2cd1043 g2} before {@code 2cd1043}. */
  List<Candidate> candidates() {
    var candidates = new ArrayList<Candidate>();
    for (var length = LONGEST_JOIN; length >= 1; length--) {
      for (var i = 0; i + length <= words.size(); i++) {
        candidate(words.subList(i, i + length)).ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  /** Where the first word stands that can hardly be anything but a code. */
  Optional<Integer> place() {
    return words.stream().filter(w -> isCodeLike(w.word())).map(Word::start).findFirst();
  }

  private Optional<Candidate> candidate(List<Word> window) {
    var code = PlainText.squash(String.join("", window.stream().map(Word::word).toList()));
    var mixed = code.chars().anyMatch(Character::isDigit) && code.chars().anyMatch(Character::isLetter);
    var longNumber = !mixed && code.length() >= 6 && window.size() == 1;
    // "pack de 3": a figure does not make a code of a word of the language.
    var odd = window.stream().map(Word::word).anyMatch(w -> !isOrdinary(w) && !w.matches("\\d{1,2}")) || !mixed;
    // "12 v" is as much a measure as "12v".
    var measure = window.size() > 1 && isMeasure(code);
    if (!odd || measure || !(mixed || longNumber) || code.length() < 3 || code.length() > LONGEST_CODE) {
      return Optional.empty();
    }
    return Optional.of(new Candidate(code, window.stream().map(Word::word).noneMatch(this::isOrdinary)));
  }

  static boolean isMeasure(String word) {
    return MEASURE.matcher(word).matches();
  }

  private boolean isOrdinary(String word) {
    // A single letter is often a code's tail: "ipc-d180h-ss(e)".
    return word.length() > 1 && (isMeasure(word) || ordinary.test(word));
  }

  private boolean isCodeLike(String word) {
    return word.length() >= 3 && word.chars().anyMatch(Character::isDigit) && word.chars().anyMatch(Character::isLetter) && !isOrdinary(word);
  }
}
