package com.microcom.catalog.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without what people leave out: capitals, accents, most punctuation; and its words with their places. */
public final class PlainText {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOISE = Pattern.compile("[^a-z0-9.,/+\\-\"'$%\\s]");
  private static final Pattern LOOSE_POINTS = Pattern.compile("(?<![a-z0-9])[.,/+\\-]|[.,/](?![a-z0-9])|-(?![a-z0-9])");
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+(?:[.,\\-/+][a-z0-9]+)*\\+?");

  /** Caj-ita, boton-cito, cabl-ecito; a c behind a vowel belongs to the word: brac-ito. */
  private static final Pattern DIMINUTIVE = Pattern.compile("(?<=[a-z]{3})(?:ec|(?<=[^aeiou])c)?it[oa]$");

  private PlainText() {}

  /** @param word as written in the plain text @param start of it @param end behind it */
  public record Word(String word, int start, int end) {
    public String stem() {
      return PlainText.stem(word);
    }
  }

  public static String of(String text) {
    var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
    plain = plain.replace('“', '"').replace('”', '"').replace('″', '"').replace('’', '\'');
    plain = NOISE.matcher(plain).replaceAll(" ");
    return LOOSE_POINTS.matcher(plain).replaceAll(" ").replaceAll("\\s+", " ").strip();
  }

  public static List<Word> words(String plain) {
    var words = new ArrayList<Word>();
    var matcher = WORD.matcher(plain);
    while (matcher.find()) {
      words.add(new Word(matcher.group(), matcher.start(), matcher.end()));
    }
    return words;
  }

  /** Codes are compared without separators: {@code DS-2CD1043G2-LIU} and {@code ds2cd1043g2 liu} are the same. */
  public static String squash(String code) {
    return of(code).replaceAll("[^a-z0-9]", "");
  }

  /**
   * Number, gender and diminutive taken off, so that {@code camaritas} is {@code camara}. Short words and words with digits stay:
   * there is nothing to take off {@code ups} or {@code cat6}.
   */
  static String stem(String word) {
    if (word.length() < 4 || !word.chars().allMatch(Character::isLetter)) {
      return word;
    }
    var stem = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    var base = DIMINUTIVE.matcher(stem).replaceFirst("");
    stem = base.equals(stem) ? stem : asWithoutSuffix(base);
    return stem.length() > 3 ? stem.replaceFirst("[aeo]$", "") : stem;
  }

  /** As it is spelt before a, o or at the end: {@code brac-ito} is {@code brazo}, {@code plaqu-ita} {@code placa}. */
  private static String asWithoutSuffix(String base) {
    return base.replaceFirst("c$", "z").replaceFirst("qu$", "c").replaceFirst("gu$", "g");
  }
}
