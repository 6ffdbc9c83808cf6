package com.microcom.catalog.answers;

import com.microcom.catalog.answers.Asking.Mention;
import com.microcom.catalog.lexicon.PlainText;
import com.microcom.catalog.lexicon.PlainText.Word;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.catalog.products.Products;
import com.microcom.catalog.products.Stocked;
import com.microcom.catalog.search.ProductSearch;
import com.microcom.contracts.rest.CatalogApi.Question;
import com.microcom.contracts.values.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a question: its words and the products that it names by code, by the beginning of a code, or by pointing. */
final class ReadQuestion {
  private static final int LONGEST_JOIN = 3;
  private static final int SHORTEST_CODE = 3;
  private static final int SHORTEST_LOOSE = 5;
  private static final int MOST_OF_A_PREFIX = 20;
  private static final Pattern MEASURE = Pattern.compile(
      "\\d+(?:[.,]\\d+)?(?:mp|mpx|v|a|w|p|m|mts|mm|tb|t|gb|mb|g|ch|u|k|va|hz|kg|ah|x|hs?|dias?|ghz|mhz|cm|lucas?|mil|camaras?)?|cat\\.?\\d\\w?|ip\\d{2}|ik\\d+|rj-?\\d+|ddr\\d|h\\.?26\\d\\+?"
          + "|wifi\\d|[ir][3579]|m\\.2|usb\\d?|ps\\d|\\d+/\\d+(?:/\\d+)?|2\\.5g|\\d+hs");
  private static final Map<String, String> NUMBERS = Map.ofEntries(
      Map.entry("una", "1"), Map.entry("uno", "1"), Map.entry("un", "1"), Map.entry("dos", "2"), Map.entry("tres", "3"), Map.entry("cuatro", "4"), Map.entry("cinco", "5"), Map.entry("seis", "6"),
      Map.entry("siete", "7"), Map.entry("ocho", "8"), Map.entry("nueve", "9"), Map.entry("diez", "10"), Map.entry("doce", "12"), Map.entry("quince", "15"), Map.entry("dieciseis", "16"), Map.entry("veinte", "20"),
      Map.entry("veinticuatro", "24"), Map.entry("treinta", "30"), Map.entry("sesenta", "60"), Map.entry("noventa", "90"));
  private static final Pattern COUNTED = Pattern.compile(
      "\\b(" + String.join("|", NUMBERS.keySet()) + ") (?=(?:camaras?|camaritas?|domos?|balas?|discos?|dias?|semanas?|mes(?:es)?|teras?|terabytes?|tb|gigas?|horas?|canales|megas?|mp)\\b)");

  private final Vocabulary vocabulary;
  private final ProductSearch index;
  private final Products products;

  ReadQuestion(Vocabulary vocabulary, ProductSearch index, Products products) {
    this.vocabulary = vocabulary;
    this.index = index;
    this.products = products;
  }

  Asking read(Question question) {
    var plain = digits(vocabulary.plain(question.text()));
    var mentions = new ArrayList<Mention>();
    var bare = withoutCodes(plain, mentions);
    return new Asking(plain, bare, List.copyOf(mentions), sheets(question.named()), sheets(question.chosen()), sheets(question.shown()), Math.max(0, question.quantity()));
  }

  /** "cuatro cámaras" → "4 camaras"; "un tera" → "1 tera", but "una cámara que sirva" says no number worth reading. */
  private static String digits(String plain) {
    return COUNTED.matcher(plain.replaceAll("\\bmedio (?:tera|tb)\\b", "500 gb")).replaceAll(m -> NUMBERS.get(m.group(1)) + " ");
  }

  private List<Sheet> sheets(List<Sku> skus) {
    return products.find(skus).stream().filter(s -> s.product().visible()).map(this::sheet).toList();
  }

  private Sheet sheet(Stocked stocked) {
    return new Sheet(stocked, vocabulary);
  }

  private String withoutCodes(String plain, List<Mention> mentions) {
    var bare = new StringBuilder(plain);
    var words = PlainText.words(plain);
    for (var i = 0; i < words.size(); ) {
      var taken = mentionAt(words, i, mentions);
      if (taken > 0) {
        for (var at = words.get(i).start(); at < words.get(i + taken - 1).end(); at++) {
          bare.setCharAt(at, ' ');
        }
      }
      i += Math.max(1, taken);
    }
    return bare.toString().replaceAll("\\s+", " ").strip();
  }

  /** The longest join that is exactly a code, else the word itself or its joins as a beginning. @return words taken */
  private int mentionAt(List<Word> words, int from, List<Mention> mentions) {
    for (var exact : List.of(true, false)) {
      for (var length = Math.min(LONGEST_JOIN, words.size() - from); length >= 1; length--) {
        var window = words.subList(from, from + length);
        var code = PlainText.squash(String.join("", window.stream().map(Word::word).toList()));
        if (!isCode(window, code) || !exact && code.length() < SHORTEST_LOOSE) {
          continue;
        }
        var found = sheets(index.byCode(code, !exact, MOST_OF_A_PREFIX));
        if (!found.isEmpty()) {
          mentions.add(new Mention(written(window), found));
          return length;
        }
      }
    }
    var alone = words.get(from).word();
    if (alone.length() > SHORTEST_LOOSE && isCode(words.subList(from, from + 1), PlainText.squash(alone))) {
      mentions.add(new Mention(written(words.subList(from, from + 1)), List.of()));
      return 1;
    }
    return 0;
  }

  private static String written(List<Word> window) {
    return String.join(" ", window.stream().map(Word::word).toList()).toUpperCase(java.util.Locale.ROOT);
  }

  private boolean isCode(List<Word> window, String code) {
    var mixed = code.chars().anyMatch(Character::isDigit) && code.chars().anyMatch(Character::isLetter);
    var ordinary = window.stream().map(Word::word).anyMatch(w -> MEASURE.matcher(w).matches() && window.size() == 1 || w.length() > 1 && (vocabulary.saysNothing(w) || !vocabulary.kindsIn(w).isEmpty()));
    var pieces = window.size() == 1 || window.stream().noneMatch(w -> MEASURE.matcher(w.word()).matches());
    return mixed && !ordinary && pieces && code.length() >= SHORTEST_CODE && !MEASURE.matcher(code).matches();
  }
}
