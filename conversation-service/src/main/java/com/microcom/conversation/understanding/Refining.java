package com.microcom.conversation.understanding;

import java.util.Optional;
import java.util.Set;

/** "Necesito que tengan audio", "que sean de 4 mp": says more of what was asked for, and names nothing by itself. */
final class Refining {
  private static final Set<String> DUTIES = Set.of("prefiero", "tiene", "tienen", "tendria", "tendrian", "deberian", "deberia");
  private static final int LONGEST = 8;

  private final Lexicon lexicon;

  Refining(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The words for the catalogue: "con audio", "de 4 mp", "domo"; empty if it is something else. */
  Optional<String> more(Clause clause) {
    var first = clause.word(0);
    int at = lexicon.exactly("want", first) || lexicon.exactly("look", first) || DUTIES.contains(first) ? 1 : 0;
    if (!clause.word(at).equals("que")) {
      return Optional.empty();
    }
    int verb = clause.word(at + 1).equals("no") ? at + 2 : at + 1;
    boolean isOrHas = clause.word(verb).matches("sean?|tengan?|traigan?|ser|tener|vengan?|incluyan?");
    var rest = clause.from(Math.min(clause.size(), verb + 1));
    if (!isOrHas || rest.isEmpty() || rest.size() > LONGEST || at == 0 && rest.at(0).isNumber()) {
      return Optional.empty();
    }
    boolean has = !clause.word(verb).matches("sean?|ser");
    var negation = verb > at + 1;
    return Optional.of(negation ? (has ? "sin " : "que no sea ") + rest.written() : (has && !rest.word(0).matches("de|con") ? "con " : "") + rest.written());
  }
}
