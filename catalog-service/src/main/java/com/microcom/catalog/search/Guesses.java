package com.microcom.catalog.search;

import com.microcom.catalog.accessories.AccessoryRules;
import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.lexicon.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a buyer may mean whose text names no product: offered as answers to a question, never searched unasked. */
final class Guesses {
  private static final int FEWEST = 3;
  private static final int MOST = 6;

  private final Vocabulary vocabulary;
  private final ProductSearch index;
  private final AccessoryRules accessories = AccessoryRules.standard();

  Guesses(Vocabulary vocabulary, ProductSearch index) {
    this.vocabulary = vocabulary;
    this.index = index;
  }

  /**
   * In Spanish plural, the likeliest first: by what was said, then what goes with the things that were named, then by the products' own
   * texts. Only what there is. Empty = nothing speaks for any.
   */
  List<String> kinds(ParsedQuery query) {
    var meant = query.meant();
    var said = Stream.concat(meant.likely().stream().limit(MOST), meant.context().stream());
    var around = Stream.concat(accessories.kindsFor(meant.context()).stream(), index.kindsLike(query.wanted().words(), MOST).stream());
    return together(Stream.concat(said, around).distinct().filter(this::isThere).limit(2L * MOST).toList());
  }

  private boolean isThere(String kind) {
    return index.find(new Wanted(List.of(kind), Set.of(), Set.of(), List.of(), PriceRange.ANY, Wanted.Order.BEST, List.of()), 1, 0, 1).total() > 0;
  }

  /** Each a text to search that keeps what was understood: price, order, refused brands. */
  List<String> options(List<String> kinds, Wanted asked) {
    var options = new ArrayList<>(kinds.stream().limit(MOST).toList());
    FindProducts.USUAL_KINDS.stream().filter(k -> options.size() < FEWEST && !options.contains(k)).forEach(options::add);
    return options.stream().map(kind -> kind + kept(asked)).toList();
  }

  /** Kinds of one family are one answer: "cámaras", not three times cameras. */
  private List<String> together(List<String> kinds) {
    var names = new ArrayList<String>();
    for (var kind : kinds) {
      var name = family(kind, kinds).map(Lexicon.Family::plural).orElseGet(() -> vocabulary.lexicon().plural(List.of(kind)));
      if (!name.isEmpty() && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private Optional<Lexicon.Family> family(String kind, List<String> kinds) {
    return vocabulary.lexicon().families().stream()
        .filter(f -> f.kinds().contains(kind) && f.kinds().stream().filter(kinds::contains).count() > 1)
        .filter(f -> vocabulary.kindsIn(vocabulary.corrected(f.plural())).stream().anyMatch(n -> Set.copyOf(n.kinds()).equals(Set.copyOf(f.kinds()))))
        .findFirst();
  }

  private static String kept(Wanted asked) {
    var kept = new StringBuilder();
    if (!asked.notBrands().isEmpty()) {
      kept.append(" que no sean ").append(String.join(" ni ", asked.notBrands()));
    }
    if (!asked.price().isOpen()) {
      kept.append(' ').append(Relaxation.said(asked.price()));
    }
    return kept.append(asked.order() == Wanted.Order.CHEAPEST ? " más baratas" : "").toString();
  }
}
