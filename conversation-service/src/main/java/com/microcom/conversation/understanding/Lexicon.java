package com.microcom.conversation.understanding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words that the rules know, by section ({@code kinds}, {@code brands}, {@code take}…), read from
 * {@code understanding/lexicon.txt}. A word is looked up as it is, in singular, and, for kinds and brands, with one typing
 * mistake.
 */
final class Lexicon {
  private static final String[] CLITICS = {
    "", "me", "le", "les", "nos", "te", "lo", "la", "los", "las", "melo", "mela", "melos", "melas", "selo", "sela", "selos", "selas",
    "noslo", "nosla", "noslos", "noslas"
  };
  private final Map<String, Map<String, Integer>> sections = new HashMap<>();
  private final Set<String> all = new HashSet<>();

  Lexicon() {
    Map<String, Integer> section = null;
    for (var line : Resources.lines("lexicon.txt")) {
      if (line.startsWith("[")) {
        section = sections.computeIfAbsent(line.substring(1, line.length() - 1), name -> new HashMap<>());
        continue;
      }
      for (var word : line.split(" +")) {
        var parts = word.split("=");
        section.put(Spelling.plain(parts[0]), parts.length > 1 ? Integer.parseInt(parts[1]) : 1);
      }
    }
    sections.values().forEach(words -> all.addAll(words.keySet()));
  }

  /** Every word known, to be the dictionary for typing mistakes. */
  Set<String> words() {
    return all;
  }

  boolean is(String section, String word) {
    var words = sections.get(section);
    return words.containsKey(word) || words.containsKey(singular(word)) || word.length() > 3 && word.endsWith("s") && words.containsKey(word.substring(0, word.length() - 1));
  }

  boolean exactly(String section, String word) {
    return sections.get(section).containsKey(word);
  }

  /** The number that the section gives to the word. */
  Optional<Integer> value(String section, String word) {
    return Optional.ofNullable(sections.get(section).get(word));
  }

  /** Whether it is a form of a verb of the section, with or without pronouns at its end: {@code mandamelas} is {@code manda}. */
  boolean verb(String section, String word) {
    for (var clitic : CLITICS) {
      if (word.endsWith(clitic) && sections.get(section).containsKey(word.substring(0, word.length() - clitic.length()))) {
        return true;
      }
    }
    return false;
  }

  /** {@code sacalo}, {@code mandamelas}: the verb says what with its last pronoun. */
  boolean carriesObject(String section, String word) {
    return !exactly(section, word) && verb(section, word) && word.matches(".*(lo|la|los|las)");
  }

  boolean product(String word) {
    return is("kinds", word) || is("brands", word);
  }

  static String singular(String word) {
    if (word.length() > 4 && word.endsWith("es") && !"aeiou".contains(String.valueOf(word.charAt(word.length() - 3)))) {
      return word.substring(0, word.length() - 2);
    }
    return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
