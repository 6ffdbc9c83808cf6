package com.microcom.conversation.understanding;

import java.util.Optional;
import java.util.Set;

/** "Necesito que tengan audio", "que sean de 4 mp": says more of what was asked for, and names nothing by itself. */
final class Refining {
  private static final Set<String> DUTIES = Set.of("prefiero", "tiene", "tienen", "tendria", "tendrian", "deberian", "deberia");
  private static final int LONGEST = 8;
  private static final int LONGEST_PART = 6;

  private final Lexicon lexicon;

  Refining(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** "con micrófono", "con 16 de ram": the "con" tells it from a wish for a microphone. */
  private boolean isPart(Clause clause) {
    return clause.word(0).equals("con") && clause.size() > 1 && clause.size() <= LONGEST_PART
        && clause.from(1).tokens().stream().anyMatch(t -> lexicon.is("specs", t.word()) || lexicon.is("kinds", t.word()))
        && clause.tokens().stream().noneMatch(t -> lexicon.is("pay", t.word()) || t.word().matches("cuotas?|pagos?|factura|cuit|envios?|flete|garantia|descuento|esas?|esos?|eso"));
  }

  /** The words for the catalogue: "con audio", "de 4 mp", "domo"; empty if it is something else. */
  Optional<String> more(Clause clause) {
    if (isPart(clause)) {
      return Optional.of(clause.written());
    }
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
