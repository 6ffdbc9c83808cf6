package com.microcom.catalog.lexicon;

import com.microcom.catalog.lexicon.Lexicon.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Corrects misspelt words of the trade: {@code camra hikvicion} → {@code camara hikvision}. Everyday words are left alone. */
public final class Spelling {
  private static final int SHORTEST = 5;

  private final Set<String> vocabulary = new HashSet<>();
  private final Set<String> known = new HashSet<>();
  private final Map<Integer, List<String>> byLength;

  Spelling(Lexicon lexicon) {
    var phrases =
        Stream.of(
                lexicon.kinds().stream().flatMap(k -> Words.all(k.phrases())),
                lexicon.families().stream().flatMap(f -> Words.all(f.phrases())),
                lexicon.brands().stream().flatMap(b -> Words.all(b.aliases())),
                Words.all(lexicon.spelling()))
            .flatMap(s -> s)
            .map(phrase -> PlainText.words(PlainText.of(phrase)).stream().map(PlainText.Word::word).toList())
            .toList();
    // A word that means something only beside others ("punto de acceso") is nearer to everyday words than to a slip.
    phrases.stream().filter(words -> words.size() == 1).map(List::getFirst).filter(Spelling::isLong).forEach(vocabulary::add);
    Stream.of(phrases.stream().flatMap(List::stream), Words.all(lexicon.plainWords()), Words.all(lexicon.stopwords()))
        .flatMap(s -> s)
        .map(word -> PlainText.stem(PlainText.of(word)))
        .forEach(known::add);
    byLength = vocabulary.stream().collect(Collectors.groupingBy(String::length));
  }

  String corrected(String plain) {
    var corrected = new StringBuilder(plain);
    var shift = 0;
    for (var word : PlainText.words(plain)) {
      var better = better(word.word());
      if (better.isPresent()) {
        corrected.replace(word.start() + shift, word.end() + shift, better.get());
        shift += better.get().length() - word.word().length();
      }
    }
    return corrected.toString();
  }

  private Optional<String> better(String word) {
    if (!isLong(word) || known.contains(PlainText.stem(word))) {
      return Optional.empty();
    }
    var singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    // One slip in a short word, two in a long one; two words equally near = nobody knows which was meant.
    var allowed = singular.length() >= 8 ? 2 : 1;
    var nearest = new ArrayList<String>();
    var least = allowed;
    for (var length = singular.length() - allowed; length <= singular.length() + allowed; length++) {
      for (var candidate : byLength.getOrDefault(length, List.of())) {
        var distance = mayBeNear(singular, candidate, least) ? distance(singular, candidate) : allowed + 1;
        if (distance < least) {
          nearest.clear();
          least = distance;
        }
        if (distance == least) {
          nearest.add(candidate);
        }
      }
    }
    var meant = nearest.stream().collect(Collectors.toMap(PlainText::stem, v -> v, (a, b) -> a));
    return meant.size() == 1 ? meant.values().stream().findFirst() : Optional.empty();
  }

  private static boolean isLong(String word) {
    return word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter);
  }

  /** Each slip changes at most two of the letters that two words have: a quick look that spares the slow one. */
  private static boolean mayBeNear(String a, String b, int slips) {
    var counts = new int[26];
    for (var i = 0; i < a.length(); i++) {
      counts[a.charAt(i) - 'a']++;
    }
    for (var i = 0; i < b.length(); i++) {
      counts[b.charAt(i) - 'a']--;
    }
    var different = 0;
    for (var count : counts) {
      different += Math.abs(count);
    }
    return different <= 2 * slips;
  }

  /** Optimal string alignment: insertions, deletions, substitutions, neighbours swapped. */
  public static int distance(String a, String b) {
    var d = new int[a.length() + 1][b.length() + 1];
    for (var i = 0; i <= a.length(); i++) {
      for (var j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 ? j : j == 0 ? i : cheapest(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cheapest(int[][] d, String a, String b, int i, int j) {
    var same = a.charAt(i - 1) == b.charAt(j - 1);
    var cost = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
    var swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(cost, d[i - 2][j - 2] + 1) : cost;
  }
}
