package com.microcom.catalog.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How lists write what buyers say otherwise: {@code lucecitas} → {@code rgb}. */
final class Listed {
  private static final int SHORTEST_BEGINNING = 3;

  private final Map<String, List<String>> whole = new HashMap<>();
  private final Map<String, List<String>> beginnings = new HashMap<>();

  Listed(Lexicon lexicon) {
    for (var wording : lexicon.wordings()) {
      var listed = List.of(wording.listed().split(" "));
      for (var said : wording.said()) {
        var isBeginning = said.endsWith("*");
        var plain = PlainText.of(isBeginning ? said.substring(0, said.length() - 1) : said);
        (isBeginning ? beginnings : whole).merge(isBeginning ? plain : PlainText.stem(plain), listed, Listed::both);
      }
    }
  }

  private static List<String> both(List<String> words, List<String> more) {
    return Stream.concat(words.stream(), more.stream()).distinct().toList();
  }

  /** Words of lists for these, without themselves. */
  List<String> of(List<PlainText.Word> words) {
    return words.stream().flatMap(this::of).distinct().toList();
  }

  private Stream<String> of(PlainText.Word word) {
    var byBeginning = IntStream.rangeClosed(SHORTEST_BEGINNING, word.word().length()).mapToObj(length -> beginnings.get(word.word().substring(0, length)));
    return Stream.concat(Stream.of(Optional.ofNullable(whole.get(word.stem()))), byBeginning.map(Optional::ofNullable))
        .flatMap(Optional::stream)
        .flatMap(List::stream)
        .filter(listed -> !listed.equals(word.word()));
  }
}
