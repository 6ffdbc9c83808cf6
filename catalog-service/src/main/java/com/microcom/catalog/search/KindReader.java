package com.microcom.catalog.search;

import com.microcom.catalog.lexicon.PlainText;
import com.microcom.catalog.lexicon.PlainText.Word;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.catalog.lexicon.Vocabulary.NamedKinds;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What kind of product a text is about. Everything speaks: names, by their role in the sentence, clues that fit as a whole, and single
 * words. Who is ahead wins; without a name of its own or a clue only who is well ahead, else the buyer is asked.
 */
final class KindReader {
  private static final Map<NamedRole, Double> BY_NAME =
      new EnumMap<>(Map.of(NamedRole.FIRST, 4.5, NamedRole.SAID, 3.0, NamedRole.SUBORDINATE, 1.5, NamedRole.COMPLEMENT, 0.3));
  /** Beside that, for what stands first and means one kind only. */
  private static final double EXACTLY = 2.5;
  /** Beside that, for those of a family that another name tells. */
  private static final double MORE_EXACTLY = 1;
  /** For each word that had to come together. */
  private static final double BY_CLUE = 1;
  /** For what may be called as the first word says. */
  private static final double BY_FIRST_WORD = 1.2;

  /** Single words decide only together. */
  private static final int TOGETHER = 2;
  private static final Pattern ADDED = Pattern.compile("\\b(?:con|y|e|mas|incluye)(?: (?:una?|el|la|los|las|\\d+))* ?$");
  private static final Pattern MEASURED = Pattern.compile("\\d ?$");
  private static final Pattern UNIT = Pattern.compile("gb|tb|gigas?|teras?|metros?|mts?|pulgadas?|volts?|watts?|amper\\w*|kilos?|lucas?|mil|palos?");

  private final Vocabulary vocabulary;

  KindReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** @param words that the name is made of */
  private record Named(List<String> kinds, NamedRole role, boolean isAddition, List<Word> words) {
    /** It is itself what may be wanted. */
    boolean isSaid() {
      return role.compareTo(NamedRole.SUBORDINATE) <= 0;
    }
  }

  /** @param read takes the places of names */
  Meant read(String plain, Clauses clauses, Collection<int[]> read) {
    var found = vocabulary.kindsIn(plain);
    found.forEach(n -> read.add(new int[] {n.start(), n.end()}));
    var negation = new Negation(plain);
    var words = PlainText.words(plain);
    var named = found.stream()
        .filter(n -> !negation.covers(n.start(), n.end()) && !clauses.isOwned(n.start()))
        .map(n -> new Named(n.kinds(), NamedRole.of(n, plain, clauses, vocabulary), ADDED.matcher(plain.substring(0, n.start())).find(), words.stream().filter(w -> n.start() <= w.start() && w.end() <= n.end()).toList()))
        .toList();
    return meant(named, speaking(words, plain, clauses));
  }

  /** Not what he has, not what he refuses, no units of figures. */
  private List<Word> speaking(List<Word> words, String plain, Clauses clauses) {
    var negation = new Negation(plain);
    return words.stream()
        .filter(w -> !clauses.isOwned(w.start()) && !negation.covers(w.start(), w.end()))
        .filter(w -> !(UNIT.matcher(w.word()).matches() && MEASURED.matcher(plain.substring(0, w.start())).find()))
        .toList();
  }

  private Meant meant(List<Named> named, List<Word> words) {
    var scores = new HashMap<String, Double>();
    var times = new HashMap<String, Integer>();
    leanings(words).forEach(leaning -> leaning.forEach((kind, weight) -> {
      scores.merge(kind, weight, Double::sum);
      times.merge(kind, 1, Integer::sum);
    }));
    // A name counts as a name.
    named.forEach(n -> vocabulary.leanings(n.words()).forEach((kind, weight) -> {
      if (n.kinds().contains(kind)) {
        scores.merge(kind, -weight, Double::sum);
      }
    }));
    var clued = new HashMap<String, Double>();
    vocabulary.cluesIn(words).forEach(clue -> clue.kinds().forEach(kind -> clued.merge(kind, BY_CLUE * clue.groups(), Math::max)));
    var byName = new HashMap<String, Double>();
    named.forEach(n -> n.kinds().forEach(kind -> byName.merge(kind, weight(n), Math::max)));
    heads(named).forEach(n -> narrowed(n, named).forEach(kind -> byName.merge(kind, weight(n) + MORE_EXACTLY, Math::max)));
    clued.forEach((kind, weight) -> scores.merge(kind, weight, Double::sum));
    byName.forEach((kind, weight) -> scores.merge(kind, weight, Double::sum));
    words.stream().filter(w -> !vocabulary.saysNothing(w.word())).findFirst().stream()
        .flatMap(w -> vocabulary.calledSo(w).stream())
        .forEach(kind -> scores.merge(kind, BY_FIRST_WORD, Double::sum));
    named.stream().filter(n -> n.role() == NamedRole.FIRST).findFirst().map(this::possible).ifPresent(possible -> scores.keySet().removeIf(kind -> !possible.contains(kind)));
    var sure = new HashSet<>(clued.keySet());
    named.stream().filter(Named::isSaid).forEach(n -> sure.addAll(n.kinds()));
    var sureOrCalled = new HashSet<>(sure);
    if (words.stream().filter(w -> !vocabulary.saysNothing(w.word())).count() < TOGETHER) {
      words.forEach(w -> sureOrCalled.addAll(vocabulary.calledSo(w)));
      scores.keySet().retainAll(sureOrCalled);
    }
    var context = named.stream().filter(n -> !sure.containsAll(n.kinds())).flatMap(n -> n.kinds().stream()).distinct().toList();
    return new Ahead(ranked(scores), severalTimes(times), vocabulary.lexicon()).meant(sure, heads(named).stream().map(n -> narrowed(n, named)).toList(), context);
  }

  /** What each word speaks for; a word that is said twice counts once. */
  private List<Map<String, Double>> leanings(List<Word> words) {
    var heard = new HashSet<String>();
    return words.stream().filter(w -> heard.add(w.stem())).map(w -> vocabulary.leanings(List.of(w))).toList();
  }

  /** What stands first says what it is; something else only if that may be called so: a webcam is a camera, an injector is not. */
  private Set<String> possible(Named first) {
    var possible = new HashSet<>(first.kinds());
    first.words().forEach(word -> possible.addAll(vocabulary.calledSo(word)));
    return possible;
  }

  private static double weight(Named named) {
    return BY_NAME.get(named.role()) + (named.role() == NamedRole.FIRST && named.kinds().size() == 1 ? EXACTLY : 0);
  }

  /** Names that are said for themselves. */
  private static List<Named> heads(List<Named> named) {
    return named.stream().filter(n -> n.role().compareTo(NamedRole.SAID) <= 0).toList();
  }

  /** A later, more exact name of the same narrows it, a part ("con…") does not. */
  private static List<String> narrowed(Named head, List<Named> named) {
    return named.stream()
        .filter(m -> m.isSaid() && !m.isAddition() && m.kinds().size() < head.kinds().size() && head.kinds().containsAll(m.kinds()))
        .findFirst()
        .map(Named::kinds)
        .orElse(head.kinds());
  }

  private static Set<String> severalTimes(Map<String, Integer> times) {
    return times.entrySet().stream().filter(e -> e.getValue() >= TOGETHER).map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  private static Map<String, Double> ranked(Map<String, Double> scores) {
    return scores.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }
}
