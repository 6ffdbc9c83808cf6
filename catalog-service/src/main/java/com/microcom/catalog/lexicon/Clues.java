package com.microcom.catalog.lexicon;

import com.microcom.catalog.lexicon.Lexicon.Clue;
import com.microcom.catalog.lexicon.Vocabulary.Clued;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Guesses a kind from what a thing is for, when it is not named: {@code para que no se apague la compu} → UPS. A clue fits when each of
 * its groups has a word of the text, and no word serves two of them.
 */
final class Clues {
  private static final int SHORTEST_BEGINNING = 2;
  private record Place(int clue, int group) {}

  private final List<List<String>> kinds = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private final Map<String, List<Place>> whole = new HashMap<>();
  private final Map<String, List<Place>> beginnings = new HashMap<>();

  Clues(Lexicon lexicon) {
    for (var clue : lexicon.clues()) {
      add(clue, List.copyOf(lexicon.kindsOf(clue.kinds())));
    }
  }

  private void add(Clue clue, List<String> ofKinds) {
    for (var group = 0; group < clue.all().size(); group++) {
      var place = new Place(kinds.size(), group);
      for (var word : clue.all().get(group).split(" ")) {
        var isBeginning = word.endsWith("*");
        var key = isBeginning ? PlainText.of(word.substring(0, word.length() - 1)) : PlainText.stem(PlainText.of(word));
        (isBeginning ? beginnings : whole).computeIfAbsent(key, k -> new ArrayList<>()).add(place);
      }
    }
    kinds.add(ofKinds);
    sizes.add(clue.all().size());
  }

  /** Those that fit as a whole, the one with most groups first. */
  List<Clued> fitting(List<PlainText.Word> words) {
    var fits = new ArrayList<Clued>();
    matches(words).forEach((clue, match) -> {
      if (match.isWhole(sizes.get(clue))) {
        fits.add(new Clued(kinds.get(clue), sizes.get(clue)));
      }
    });
    fits.sort(Comparator.comparingInt(Clued::groups).reversed());
    return fits;
  }

  private static final class Match {
    private final Set<Integer> groups = new HashSet<>();
    private final Set<String> words = new LinkedHashSet<>();

    private boolean isWhole(int size) {
      return groups.size() == size && words.size() >= size;
    }
  }

  private Map<Integer, Match> matches(List<PlainText.Word> words) {
    var matches = new LinkedHashMap<Integer, Match>();
    for (var word : words) {
      note(matches, whole.get(word.stem()), word);
      for (var length = SHORTEST_BEGINNING; length <= word.word().length(); length++) {
        note(matches, beginnings.get(word.word().substring(0, length)), word);
      }
    }
    return matches;
  }

  private static void note(Map<Integer, Match> matches, List<Place> places, PlainText.Word word) {
    if (places != null) {
      for (var place : places) {
        var match = matches.computeIfAbsent(place.clue(), c -> new Match());
        match.groups.add(place.group());
        match.words.add(word.stem());
      }
    }
  }
}
