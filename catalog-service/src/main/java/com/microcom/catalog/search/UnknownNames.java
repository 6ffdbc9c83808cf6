package com.microcom.catalog.search;

import com.microcom.catalog.lexicon.PlainText;
import com.microcom.catalog.lexicon.PlainText.Word;
import com.microcom.catalog.lexicon.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of brands and models in a buyer's text that no product has: "WH-1000XM5", "teclado razer". What is found without them is
 * something else, and he is told so. A word that may be anything is no name: better to say nothing than to deny what is there.
 */
final class UnknownNames {
  /** Digits and then letters are a measure or an ordinal ("12volt", "1era"); letters and a digit or two a standard ("usb3.0", "wifi6"). */
  private static final Pattern NO_MODEL = Pattern.compile("\\d+(?:[.,]\\d+)?[a-z]+|[a-z]+\\d{1,2}(?:[.,]\\d)?");
  private static final int SHORTEST_MODEL = 5;
  /** Spellings that Spanish does not have. */
  private static final Pattern FOREIGN =
      Pattern.compile(".*(?:[kw]|sch|th|ph|sh|oo|ee|ff|pp|tt|zz|ss|mm|dd|gg).*|.{3,}y|.*[bcfghjkmpqtv]");
  private static final Set<String> NAMED_BY = Set.of("marca", "marcas");
  private static final int SHORTEST_NAME = 3;

  private final Vocabulary vocabulary;
  private final ProductSearch index;

  UnknownNames(Vocabulary vocabulary, ProductSearch index) {
    this.vocabulary = vocabulary;
    this.index = index;
  }

  /** As they were written, in their order; asked of a text whose codes are not in the catalogue. */
  List<String> in(ParsedQuery query) {
    var names = new LinkedHashSet<String>();
    for (var line : query.said().lines().toList()) {
      var plain = vocabulary.asked(line);
      var words = PlainText.words(plain);
      var negation = new Negation(plain);
      for (var i = 0; i < words.size(); i++) {
        var word = words.get(i);
        var named = !query.codeIsContext() && isModel(plain, words, i) || query.wanted().words().contains(word.word()) && isBrand(line, plain, words, i);
        if (named && !negation.covers(word.start(), word.end()) && !index.mentions(word.word())) {
          names.add(asWritten(word.word(), line));
        }
      }
    }
    return List.copyOf(names);
  }

  private boolean isModel(String plain, List<Word> words, int i) {
    var word = words.get(i).word();
    var mixed = word.chars().anyMatch(Character::isDigit) && word.chars().anyMatch(Character::isLetter);
    if (!mixed || Codes.isMeasure(word) || vocabulary.isOrdinary(word)) {
      return false;
    }
    // "archer c7": so short a model is one only behind its brand.
    var behindBrand = i > 0 && Character.isLetter(word.charAt(0)) && vocabulary.brandsIn(plain).stream().anyMatch(b -> b.end() == words.get(i - 1).end());
    return behindBrand || PlainText.squash(word).length() >= SHORTEST_MODEL && !NO_MODEL.matcher(word).matches();
  }

  /** Right behind the product's name or what is said of it, and not a word of the language. */
  private boolean isBrand(String line, String plain, List<Word> words, int i) {
    var word = words.get(i).word();
    var kindBefore = vocabulary.kindsIn(plain).stream().anyMatch(k -> k.end() <= words.get(i).start());
    if (!kindBefore || word.length() < SHORTEST_NAME || !word.chars().allMatch(Character::isLetter) || vocabulary.isOrdinary(word) || isMisspelt(word)) {
      return false;
    }
    var before = words.get(i - 1).word();
    var free = before.equals("de") || !vocabulary.saysNothing(before);
    return NAMED_BY.contains(before) || free && (FOREIGN.matcher(word).matches() || isCapitalised(word, line));
  }

  /** "kiero", "kuanto": Spanish written with a k; or a word of the trade with a slip. */
  private boolean isMisspelt(String word) {
    return vocabulary.isOrdinary(word.replace("k", "qu")) || vocabulary.isOrdinary(word.replace("k", "c")) || !vocabulary.corrected(word).equals(word);
  }

  private static boolean isCapitalised(String word, String line) {
    var written = asWritten(word, line);
    return Character.isUpperCase(written.charAt(0)) && !line.equals(line.toUpperCase(Locale.ROOT)) && !line.strip().startsWith(written);
  }

  private static String asWritten(String word, String line) {
    var matcher = Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(line);
    return matcher.find() ? matcher.group() : word;
  }

  static List<String> told(List<String> unknown) {
    return unknown.isEmpty() ? List.of() : List.of("no tengo " + quoted(unknown));
  }

  /** With a space behind it, or empty. */
  static String asSentence(List<String> unknown) {
    return unknown.isEmpty() ? "" : "No tengo " + quoted(unknown) + ". ";
  }

  private static String quoted(List<String> names) {
    return names.stream().map(name -> "«" + name + "»").collect(Collectors.joining(" ni "));
  }
}
