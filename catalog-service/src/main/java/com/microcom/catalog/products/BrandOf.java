package com.microcom.catalog.products;

import com.microcom.catalog.lexicon.PlainText;
import com.microcom.catalog.lexicon.TitleLexicon;
import com.microcom.catalog.lexicon.Vocabulary;
import java.util.Optional;

/** Who makes it: the list's column, the title, or the beginning of the code. "Genérico" in the column is no brand. */
final class BrandOf {
  private final Vocabulary vocabulary;
  private final TitleLexicon titles;

  BrandOf(Vocabulary vocabulary, TitleLexicon titles) {
    this.vocabulary = vocabulary;
    this.titles = titles;
  }

  /** @param brand as the lexicon writes it, as the list does if it is not there; empty if unknown @param confidence percent */
  record Read(String brand, int confidence) {}

  Read read(Listing listing, String plainTitle, String kind, Optional<TitleLexicon.Series> series) {
    var column = listing.brand().strip();
    if (!column.isEmpty() && !titles.noBrands().contains(PlainText.of(column))) {
      return new Read(known(vocabulary.plain(column)).orElse(column), Confidence.COLUMN);
    }
    return Titled.brands(plainTitle, vocabulary, titles).filter(b -> !isIngredient(b.brand().name(), kind)).findFirst().map(b -> new Read(b.brand().name(), Confidence.TITLE))
        .or(() -> series.map(TitleLexicon.Series::brand).map(b -> new Read(b, Confidence.SERIES)))
        .or(() -> lastWord(plainTitle).map(b -> new Read(b, Confidence.CONTRADICTED)))
        .orElseGet(() -> new Read("", Confidence.GUESSED));
  }

  /** "Caja para cámara Utepo" or "batería para notebook HP": the maker, or what it is for. */
  private Optional<String> lastWord(String plainTitle) {
    return plainTitle.contains("compatible") ? Optional.empty()
        : vocabulary.brandsIn(plainTitle).stream().filter(b -> b.end() == plainTitle.length()).findFirst().map(b -> b.brand().name());
  }

  private boolean isIngredient(String brand, String kind) {
    return titles.ingredients().stream().anyMatch(i -> i.brands().contains(brand) && i.kinds().contains(kind));
  }

  private Optional<String> known(String column) {
    return vocabulary.brandsIn(column).stream().findFirst().map(b -> b.brand().name());
  }
}
