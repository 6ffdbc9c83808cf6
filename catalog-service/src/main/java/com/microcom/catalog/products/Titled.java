package com.microcom.catalog.products;

import com.microcom.catalog.lexicon.PlainText;
import com.microcom.catalog.lexicon.TitleLexicon;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.catalog.lexicon.Vocabulary.NamedBrand;
import com.microcom.catalog.lexicon.Vocabulary.NamedKinds;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A title split into what the product is and what it goes with: "fuente switching | para cámara domo". A code and a brand in front
 * do not count: "DS-7204 | Hikvision - DVR" begins with "DVR".
 *
 * @param text plain, without the code and the brand in front
 * @param kinds named as what it is, in their order
 * @param complement where the text goes over to what the product goes with
 */
record Titled(String text, List<NamedKinds> kinds, int complement) {

  static Titled of(String plain, String plainModel, Vocabulary vocabulary, TitleLexicon titles) {
    var whole = without(plainModel, plain);
    var text = withoutBrandInFront(whole, vocabulary).replaceFirst("^[^a-z0-9]+", "");
    var named = vocabulary.kindsIn(text);
    var complement = complement(text, named, Set.copyOf(titles.complements()));
    return new Titled(text, named.stream().filter(k -> k.start() < complement).toList(), complement);
  }

  boolean beginsWithItsKind() {
    return !kinds.isEmpty() && kinds.getFirst().start() == 0;
  }

  static String without(String plainModel, String plain) {
    return plainModel.isEmpty() ? plain : plain.replace(plainModel, " ").replaceAll("\\s+", " ").strip();
  }

  /** Maker's brands, in their order: not those that it is compatible with. */
  static Stream<NamedBrand> brands(String plain, Vocabulary vocabulary, TitleLexicon titles) {
    var end = complement(plain, vocabulary.kindsIn(plain), Set.copyOf(titles.complements()));
    return vocabulary.brandsIn(plain).stream().filter(b -> b.start() < end);
  }

  private static String withoutBrandInFront(String whole, Vocabulary vocabulary) {
    return vocabulary.brandsIn(whole).stream()
        .filter(b -> b.start() == 0 && vocabulary.kindsIn(whole.substring(0, b.end())).isEmpty())
        .findFirst()
        .map(b -> whole.substring(b.end()))
        .orElse(whole);
  }

  /** The first word that introduces a complement, unless it belongs to a kind's name: "disco para dvr", "portero con cámara". */
  private static int complement(String text, Collection<NamedKinds> named, Set<String> complements) {
    return PlainText.words(text).stream()
        .filter(w -> w.start() > 0 && complements.contains(w.word()))
        .filter(w -> named.stream().noneMatch(k -> k.start() < w.start() && w.start() < k.end()))
        .findFirst()
        .map(PlainText.Word::start)
        .orElse(text.length());
  }
}
