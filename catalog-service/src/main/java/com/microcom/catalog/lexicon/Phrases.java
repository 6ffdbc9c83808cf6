package com.microcom.catalog.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds known phrases in a text, whatever their number, gender or diminutive; the longest wins. */
final class Phrases<T> {
  /** @param words how many words of the text it covers */
  record Found<T>(T meaning, int start, int end, int words) {}

  private record Phrase<T>(List<String> stems, String written, T meaning) {}

  private final Map<String, List<Phrase<T>>> byFirstStem = new HashMap<>();

  void add(String phrase, T meaning) {
    var words = PlainText.words(PlainText.of(phrase));
    var stems = words.stream().map(PlainText.Word::stem).toList();
    var phrases = byFirstStem.computeIfAbsent(stems.getFirst(), s -> new ArrayList<>());
    phrases.add(new Phrase<>(stems, written(words), meaning));
    phrases.sort(Comparator.comparingInt((Phrase<T> p) -> p.stems().size()).reversed());
  }

  /** In the order of the text, without overlaps. */
  List<Found<T>> in(List<PlainText.Word> words) {
    var stems = words.stream().map(PlainText.Word::stem).toList();
    var found = new ArrayList<Found<T>>();
    for (var i = 0; i < stems.size(); ) {
      var phrase = longestAt(words, stems, i);
      if (phrase == null) {
        i++;
        continue;
      }
      var last = i + phrase.stems().size() - 1;
      found.add(new Found<>(phrase.meaning(), words.get(i).start(), words.get(last).end(), phrase.stems().size()));
      i = last + 1;
    }
    return found;
  }

  /** Among equally long ones the one that is written just so: "cablecito de red" is not "cable de red". */
  private Phrase<T> longestAt(List<PlainText.Word> words, List<String> stems, int i) {
    Phrase<T> longest = null;
    for (var phrase : byFirstStem.getOrDefault(stems.get(i), List.of())) {
      var end = i + phrase.stems().size();
      if (longest != null && phrase.stems().size() < longest.stems().size()) {
        return longest;
      }
      if (end <= stems.size() && stems.subList(i, end).equals(phrase.stems())) {
        if (phrase.written().equals(written(words.subList(i, end)))) {
          return phrase;
        }
        longest = longest == null ? phrase : longest;
      }
    }
    return longest;
  }

  private static String written(List<PlainText.Word> words) {
    return words.stream().map(PlainText.Word::word).collect(Collectors.joining(" "));
  }
}
