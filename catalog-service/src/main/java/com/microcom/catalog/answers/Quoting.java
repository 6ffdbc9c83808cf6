package com.microcom.catalog.answers;

import com.microcom.catalog.lexicon.PlainText;
import com.microcom.catalog.lexicon.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the words of a list entry that speak of what is asked where no attribute does. */
final class Quoting {
  private final Aspects aspects;
  private final Vocabulary vocabulary;

  Quoting(Aspects aspects, Vocabulary vocabulary) {
    this.aspects = aspects;
    this.vocabulary = vocabulary;
  }

  /** The words that say what is asked for; empty = none. */
  List<String> topic(String bare) {
    var named = vocabulary.brandsIn(bare);
    return PlainText.words(bare).stream()
        .filter(w -> named.stream().noneMatch(n -> w.start() < n.end() && n.start() < w.end()))
        .map(PlainText.Word::word)
        .filter(w -> w.length() > 1 && !vocabulary.saysNothing(w) && !aspects.idle().contains(w) && !aspects.cues().contains(w) && !w.matches("\\d+"))
        .distinct()
        .toList();
  }

  /** The sentence that has every word asked for, or one that means the same. */
  Optional<String> sentence(Sheet sheet, List<String> topic) {
    return topic.isEmpty() ? Optional.empty() : sheet.texts().filter(text -> hasAll(stems(text), topic)).findFirst();
  }

  private boolean hasAll(Set<String> stems, List<String> topic) {
    return topic.stream().allMatch(word -> aspects.sameAs(word).stream().map(Quoting::stem).anyMatch(stems::contains));
  }

  private Set<String> stems(String text) {
    var words = PlainText.words(vocabulary.plain(text)).stream().map(PlainText.Word::word).collect(Collectors.toCollection(HashSet::new));
    // "microSD" is one word of the list and two of the buyer's; "TCP/IP" the other way round.
    Set.copyOf(words).stream().filter(w -> w.contains("/") || w.contains("-")).forEach(w -> words.addAll(List.of(w.split("[/-]"))));
    return words.stream().map(Quoting::stem).collect(Collectors.toSet());
  }

  private static String stem(String word) {
    return new PlainText.Word(word, 0, word.length()).stem();
  }
}
