package com.microcom.conversation.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads quantity, reference and description from the words that follow a verb. Which number counts units and which is a measure is decided here. */
final class ThingReader {
  private static final Set<String> ARTICLES = Set.of("el", "la", "los", "las");
  private static final int MOST_UNITS = 100_000;

  private final Lexicon lexicon;

  ThingReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Thing read(Clause clause) {
    int at = skip(clause, 0);
    var count = quantity(clause, at);
    at = count.next();
    boolean more = false;
    if (clause.word(at).equals("mas") && !lexicon.exactly("cheap", clause.word(at + 1)) && !lexicon.exactly("dear", clause.word(at + 1))) {
      more = count.units() != null;
      at++;
    }
    more |= count.units() != null && clause.size() > at + 1 && clause.word(clause.size() - 1).equals("mas");
    at = clause.word(at).matches("sol[oa]s?") ? at + 1 : at;
    if (Set.of("unidad", "unidades", "u", "uni", "piezas").contains(clause.word(at))) {
      at++;
    }
    at = clause.word(at).equals("de") || clause.word(at).equals("del") ? at + 1 : at;
    return rest(clause, at, count, more);
  }

  private Thing rest(Clause clause, int at, Count count, boolean more) {
    var references = new ArrayList<Reference>();
    int next = at;
    for (var pointed = reference(clause, next); pointed.isPresent(); pointed = reference(clause, next)) {
      references.add(pointed.get().reference());
      next = pointed.get().next();
      next = Set.of("y", "o", "con", "e").contains(clause.word(next)) ? next + 1 : next;
      if (references.size() > 6) {
        break;
      }
    }
    if (!references.isEmpty()) {
      var units = count.units() != null || next != clause.size() - 1 ? count.units() : number(clause.word(next));
      return new Thing(units, units != null && count.counted(), more, references, clause.from(clause.size()), false);
    }
    var first = firstOnes(clause, at);
    if (!first.isEmpty()) {
      return new Thing(null, false, false, first, clause.from(clause.size()), false);
    }
    boolean definite = ARTICLES.contains(clause.word(at));
    var words = trimmed(clause.from(Math.min(definite ? at + 1 : at, clause.size())));
    var trailing = trailingQuantity(words);
    return trailing.units() == null || count.counted()
        ? new Thing(count.units(), count.counted(), more, List.of(), words, definite)
        : new Thing(trailing.units(), true, more, List.of(), trimmed(words.to(trailing.next())), definite);
  }

  /** "las dos primeras", "los primeros 3". */
  private List<Reference> firstOnes(Clause clause, int at) {
    boolean plural = Set.of("los", "las").contains(clause.word(at));
    Integer ahead = number(clause.word(at + 1));
    boolean after = clause.word(at + 1).startsWith("primer");
    Integer units = after ? number(clause.word(at + 2)) : clause.word(at + 2).startsWith("primer") ? ahead : null;
    if (!plural || units == null || units > 10) {
      return List.of();
    }
    return IntStream.rangeClosed(1, units).<Reference>mapToObj(Reference.Ordinal::new).toList();
  }

  private int skip(Clause clause, int from) {
    int at = from;
    while (at < clause.size() && lexicon.exactly("leading", clause.word(at))
        && !(clause.word(at).equals("otra") && !clause.word(at + 1).equals("vez"))) {
      at++;
    }
    return at;
  }

  private record Count(Integer units, boolean counted, int next) {}

  private Count quantity(Clause clause, int at) {
    var word = clause.word(at);
    if (word.equals("par") || word.equals("un") && clause.word(at + 1).equals("par")) {
      return new Count(2, true, at + (word.equals("par") ? 1 : 2));
    }
    if (word.equals("media") && clause.word(at + 1).startsWith("docena")) {
      return new Count(6, true, at + 2);
    }
    if (clause.word(at + 1).startsWith("docena") && number(word) != null) {
      return new Count(number(word) * 12, true, at + 2);
    }
    if (word.equals("otro") || word.equals("otra")) {
      return new Count(1, false, at + 1);
    }
    return figure(clause, at);
  }

  private Count figure(Clause clause, int at) {
    var word = clause.word(at);
    Integer units = word.matches("\\d{1,6}x|x\\d{1,6}") ? number(word.replace("x", "")) : number(word);
    if (units == null || units < 1 || units > MOST_UNITS) {
      return new Count(null, false, at);
    }
    boolean single = Set.of("un", "una", "uno").contains(word);
    boolean measure = lexicon.exactly("units", clause.word(at + 1)) && !single;
    if (measure) {
      return new Count(null, false, at);
    }
    int next = Set.of("x", "por").contains(clause.word(at + 1)) && !single ? at + 2 : at + 1;
    return new Count(units, !single, next);
  }

  /** "disco de 2 tb x3", "domo 4mp por 10", "bobinas 5 unidades". {@code next} is where the description ends. */
  private Count trailingQuantity(Clause words) {
    int last = words.size() - 1;
    if (last < 1) {
      return new Count(null, false, words.size());
    }
    var word = words.word(last);
    if (word.matches("x\\d{1,4}")) {
      return new Count(number(word.substring(1)), true, last);
    }
    if (Set.of("unidades", "unidad", "u", "uni").contains(word) && number(words.word(last - 1)) != null) {
      int end = words.word(last - 2).equals("por") ? last - 2 : last - 1;
      return new Count(number(words.word(last - 1)), true, end);
    }
    return words.word(last - 1).equals("por") && number(word) != null
        ? new Count(number(word), true, last - 1)
        : new Count(null, false, words.size());
  }

  private Integer number(String word) {
    if (word.matches("\\d{1,6}")) {
      return Integer.valueOf(word);
    }
    int value = lexicon.value("numbers", word).orElse(0);
    return value == 0 ? null : Integer.valueOf(value);
  }

  record Pointed(Reference reference, int next) {}

  /** A reference that begins exactly there. */
  Optional<Pointed> reference(Clause clause, int from) {
    int at = clause.word(from).equals("de") || clause.word(from).equals("del") || clause.word(from).equals("a") ? from + 1 : from;
    boolean article = ARTICLES.contains(clause.word(at)) || clause.word(at).equals("lo");
    int head = article ? at + 1 : at;
    var word = clause.word(head);
    if (lexicon.exactly("these", word)) {
      return Optional.of(new Pointed(new Reference.That(), afterNoun(clause, head + 1)));
    }
    if (Set.of("todas", "todos", "ambos", "ambas").contains(word)) {
      return Optional.of(new Pointed(new Reference.All(), lexicon.exactly("these", clause.word(head + 1)) ? head + 2 : head + 1));
    }
    if (word.equals("cada") && clause.word(head + 1).matches("(un[oa])?")) {
      return Optional.of(new Pointed(new Reference.All(), Math.min(clause.size(), head + 2)));
    }
    if (word.equals("mas") && (article || from == 0)) {
      return byPrice(clause, head + 1);
    }
    return ordinal(clause, at, head, article);
  }

  private Optional<Pointed> byPrice(Clause clause, int at) {
    boolean restricted = lexicon.is("kinds", clause.word(at + 2)) || clause.word(at + 1).equals("que");
    if (lexicon.exactly("cheap", clause.word(at)) && !restricted) {
      return Optional.of(new Pointed(new Reference.Cheapest(), afterThese(clause, at + 1)));
    }
    return lexicon.exactly("dear", clause.word(at)) && !restricted
        ? Optional.of(new Pointed(new Reference.MostExpensive(), afterThese(clause, at + 1)))
        : Optional.empty();
  }

  private Optional<Pointed> ordinal(Clause clause, int at, int head, boolean article) {
    var word = clause.word(head);
    if (word.startsWith("ultim") && (article || clause.size() == 1)) {
      return Optional.of(new Pointed(new Reference.Last(), afterNoun(clause, head + 1)));
    }
    var position = lexicon.value("ordinals", word);
    boolean noun = clause.word(head + 1).isEmpty() || !lexicon.is("kinds", clause.word(head + 1)) || article;
    if (position.isPresent() && noun) {
      return Optional.of(new Pointed(new Reference.Ordinal(position.get()), afterNoun(clause, head + 1)));
    }
    int digit = Set.of("numero", "opcion", "nro", "n").contains(word) ? head + 1 : head;
    boolean named = digit > head || article && Set.of("el", "la").contains(clause.word(at));
    Integer value = number(clause.word(digit));
    boolean pair = Set.of("los", "las").contains(clause.word(at)) && value != null && value > 1 && !clause.word(digit + 1).startsWith("primer")
        && (clause.size() == digit + 1 || !lexicon.product(clause.word(digit + 1)) && !lexicon.exactly("cheap", clause.word(digit + 2)) && !clause.word(digit + 1).equals("mas"));
    if (pair) {
      return Optional.of(new Pointed(new Reference.All(), digit + 1));
    }
    boolean free = !lexicon.is("units", clause.word(digit + 1)) && !lexicon.product(clause.word(digit + 1));
    return named && value != null && value <= 20 && free
        ? Optional.of(new Pointed(new Reference.Ordinal(value), digit + 1))
        : Optional.empty();
  }

  private int afterNoun(Clause clause, int at) {
    return lexicon.is("kinds", clause.word(at)) || Set.of("mismo", "misma", "opcion", "dos", "tres", "que").contains(clause.word(at)) ? at + 1 : at;
  }

  private int afterThese(Clause clause, int at) {
    return clause.word(at).equals("de") && (lexicon.exactly("these", clause.word(at + 1)) || ARTICLES.contains(clause.word(at + 1)) || clause.word(at + 1).equals("todos"))
        ? at + 2 : at;
  }

  /** Without the courtesies and joints at both ends. */
  Clause trimmed(Clause words) {
    int end = words.size();
    while (end > 0 && lexicon.exactly("trailing", words.word(end - 1)) && !(words.word(end - 1).equals("a") && words.word(end - 2).equals("cat"))) {
      end--;
    }
    int start = 0;
    while (start < end && lexicon.exactly("leading", words.word(start)) && !words.at(start).startsWithDigit()) {
      start++;
    }
    return words.to(end).from(start);
  }
}
