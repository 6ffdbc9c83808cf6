package com.microcom.conversation.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A sequence of words to look for, in the small language of {@code commands.txt}: {@code a|b} one of them, {@code manda*}
 * by its beginning, {@code <section>} any word of the lexicon's section, {@code #} a number, {@code word?} may be missing,
 * {@code ..} up to four words in between, {@code ^} and {@code $} the ends of the clause.
 */
final class Pattern {
  private static final int GAP = 4;

  /** @param orEnd the end of the clause will do instead */
  private record Element(Predicate<Token> word, boolean optional, boolean gap, boolean orEnd) {}

  private final List<Element> elements = new ArrayList<>();
  private final boolean fromStart;
  private final boolean toEnd;

  Pattern(String source, Lexicon lexicon) {
    var parts = new ArrayList<>(Arrays.asList(source.strip().split(" +")));
    fromStart = parts.removeIf("^"::equals);
    toEnd = parts.removeIf("$"::equals);
    for (var part : parts) {
      boolean optional = part.endsWith("?");
      var words = optional ? part.substring(0, part.length() - 1) : part;
      elements.add(new Element(words.equals("..") ? null : oneOf(words, lexicon), optional, words.equals(".."), words.endsWith("|$")));
    }
  }

  /** The words of a pattern, which are spelled right by definition; beginnings of words keep their star. */
  static List<String> words(String source) {
    return Arrays.stream(source.split("[ |?]+")).filter(word -> word.matches("\\p{L}+\\*?")).toList();
  }

  boolean in(List<Token> clause) {
    for (int start = 0; start < (fromStart ? 1 : clause.size()); start++) {
      if (matches(clause, start, 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(List<Token> clause, int at, int element) {
    if (element == elements.size()) {
      return !toEnd || at == clause.size();
    }
    var wanted = elements.get(element);
    if (wanted.gap()) {
      for (int skip = 0; skip <= GAP && at + skip <= clause.size(); skip++) {
        if (matches(clause, at + skip, element + 1)) {
          return true;
        }
      }
      return false;
    }
    return at < clause.size() && wanted.word().test(clause.get(at)) && matches(clause, at + 1, element + 1)
        || (wanted.optional() || wanted.orEnd() && at == clause.size()) && matches(clause, at, element + 1);
  }

  private static Predicate<Token> oneOf(String alternatives, Lexicon lexicon) {
    return Arrays.stream(alternatives.split("\\|")).map(word -> single(word, lexicon)).reduce(token -> false, Predicate::or);
  }

  private static Predicate<Token> single(String word, Lexicon lexicon) {
    if (word.equals("#")) {
      return token -> token.isNumber() || lexicon.exactly("numbers", token.word());
    }
    if (word.equals("<cuit>")) {
      return token -> token.raw().length() <= 13 && token.raw().replaceAll("[-./]", "").matches("\\d{11}");
    }
    if (word.startsWith("<")) {
      var section = word.substring(1, word.length() - 1);
      return token -> lexicon.is(section, token.word());
    }
    if (word.endsWith("*")) {
      var beginning = word.substring(0, word.length() - 1);
      return token -> token.word().startsWith(beginning);
    }
    return token -> token.word().equals(word);
  }
}
