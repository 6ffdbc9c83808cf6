package com.microcom.catalog.search;

import com.microcom.catalog.lexicon.PlainText;
import com.microcom.catalog.lexicon.PlainText.Word;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.catalog.products.Product;
import com.microcom.catalog.products.Products;
import com.microcom.catalog.products.Stocked;
import java.util.List;

/** Products whose code, or a word of it, stands in the text: as it is, else its beginning or with one slip. */
final class ByCode {
  private static final int NEAR_CODES = 5;

  private final Vocabulary vocabulary;
  private final ProductSearch index;
  private final Products products;

  ByCode(Vocabulary vocabulary, ProductSearch index, Products products) {
    this.vocabulary = vocabulary;
    this.index = index;
    this.products = products;
  }

  /** @return visible ones, empty if no code of the catalogue is named */
  List<Stocked> in(ParsedQuery query) {
    for (var candidate : query.codes()) {
      var exact = found(candidate, false);
      if (!exact.isEmpty()) {
        return exact;
      }
    }
    return query.codes().stream()
        .filter(Codes.Candidate::loose)
        // "archer c99": what begins with "archer" is not it.
        .filter(c -> !query.namesCode() || c.code().chars().anyMatch(Character::isDigit))
        .map(c -> found(c, true))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Stocked> found(Codes.Candidate candidate, boolean loose) {
    return products.find(index.byCode(candidate.code(), loose, NEAR_CODES)).stream()
        .filter(s -> s.product().visible() && isSaidOf(s.product(), candidate.behind()))
        .toList();
  }

  /** "Cooler Master" is no MX Master: the word before a word says what it belongs to. */
  private boolean isSaidOf(Product product, String before) {
    var kinds = vocabulary.kindsIn(before);
    if (!kinds.isEmpty()) {
      return kinds.stream().anyMatch(named -> named.kinds().contains(product.kind()));
    }
    return before.isEmpty() || vocabulary.isOrdinary(before) || vocabulary.saysNothing(before) || isIn(product, before);
  }

  private static boolean isIn(Product product, String word) {
    var texts = String.join(" ", product.brand(), product.model(), product.title(), product.description());
    var stems = PlainText.words(word).stream().map(Word::stem).toList();
    return PlainText.words(PlainText.of(texts)).stream().map(Word::stem).toList().containsAll(stems);
  }
}
