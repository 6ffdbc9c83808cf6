package com.microcom.catalog.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much the words of a text speak for each kind: what the kind is called, what it looks like, what it is for. A word that few kinds
 * have says much, one that many have says little, and none has to be there: unlike a clue, it also reads wordings that nobody thought of.
 */
final class Leanings {
  private static final int SHORTEST_BEGINNING = 3;
  /** What it may be called; said of it or of what it is for; part of a longer name or of a clue. */
  private static final double CALLED = 0.9;
  private static final double SAID = 0.6;
  private static final double PART = 0.35;

  private final Lexicon lexicon;
  private final Map<String, Map<String, Double>> whole = new HashMap<>();
  private final Map<String, Map<String, Double>> beginnings = new HashMap<>();
  private final Set<String> exactly = new HashSet<>();
  private final Set<String> stopwords;
  private final double kinds;

  Leanings(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.kinds = lexicon.kinds().size();
    this.stopwords = Lexicon.Words.all(lexicon.stopwords()).map(PlainText::of).collect(Collectors.toSet());
    for (var association : lexicon.associations()) {
      association.called().forEach(word -> learn(word, association.kinds(), CALLED));
      association.said().forEach(word -> learn(word, association.kinds(), SAID));
    }
    lexicon.clues().forEach(clue -> clue.all().forEach(group -> List.of(group.split(" ")).forEach(word -> learn(word, clue.kinds(), PART))));
    lexicon.kinds().forEach(kind -> learnParts(kind.code(), kind.phrases()));
    lexicon.families().forEach(family -> learnParts(family.code(), family.phrases()));
  }

  private void learnParts(String code, List<Lexicon.Words> phrases) {
    Lexicon.Words.all(phrases)
        .flatMap(phrase -> PlainText.words(PlainText.of(phrase)).stream())
        .map(PlainText.Word::word)
        .filter(word -> word.length() > 2 && !stopwords.contains(word))
        .forEach(word -> learn(word, List.of(code), PART));
  }

  private void learn(String written, List<String> codes, double weight) {
    var isBeginning = written.endsWith("*");
    var plain = PlainText.of(isBeginning ? written.substring(0, written.length() - 1) : written);
    var words = (isBeginning ? beginnings : whole).computeIfAbsent(isBeginning ? plain : PlainText.stem(plain), w -> new HashMap<>());
    exactly.add(plain);
    codes.forEach(code -> words.merge(code, weight, Math::max));
  }

  /** @return kind → what speaks for it; kinds of which nothing speaks are missing */
  Map<String, Double> of(List<PlainText.Word> words) {
    var scores = new HashMap<String, Double>();
    var heard = new HashSet<String>();
    for (var word : words) {
      if (heard.add(word.stem())) {
        add(meanings(word), scores);
      }
    }
    return scores;
  }

  /** Kinds that may be called so. */
  Set<String> called(PlainText.Word word) {
    return meanings(word).entrySet().stream().filter(e -> e.getValue() >= CALLED).flatMap(e -> kindsOf(e.getKey()).stream()).collect(Collectors.toSet());
  }

  private Map<String, Double> meanings(PlainText.Word word) {
    var meanings = new HashMap<String, Double>();
    // "para" is not a pair, and "un" says nothing.
    if (!stopwords.contains(word.word()) || word.word().length() > SHORTEST_BEGINNING && exactly.contains(word.word())) {
      whole.getOrDefault(word.stem(), Map.of()).forEach((code, weight) -> meanings.merge(code, weight, Math::max));
    }
    for (var length = SHORTEST_BEGINNING; length <= word.word().length(); length++) {
      beginnings.getOrDefault(word.word().substring(0, length), Map.of()).forEach((code, weight) -> meanings.merge(code, weight, Math::max));
    }
    return meanings;
  }

  private void add(Map<String, Double> meanings, Map<String, Double> scores) {
    var telling = Math.log(kinds / Math.max(1, meanings.values().stream().mapToDouble(d -> d).sum() / SAID));
    var ofKinds = new HashMap<String, Double>();
    meanings.forEach((code, weight) -> kindsOf(code).forEach(kind -> ofKinds.merge(kind, weight, Math::max)));
    if (telling > 0) {
      ofKinds.forEach((kind, weight) -> scores.merge(kind, weight * telling, Double::sum));
    }
  }

  private Set<String> kindsOf(String code) {
    return lexicon.kindsOf(List.of(code));
  }
}
