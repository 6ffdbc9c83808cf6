package com.microcom.conversation.understanding;

import java.util.Optional;
import java.util.Set;

/**
 * The verb that a request hangs on.
 *
 * @param at where it is in the clause
 * @param next first word after it
 * @param object it says by a pronoun what it acts on: "sacalo", "lo llevo"
 * @param negated "no quiero"
 */
record Verb(Kind kind, int at, int next, boolean object, boolean negated) {
  enum Kind {
    /** "agregá", "anotame": takes whatever follows. */
    TAKE,
    /** "dame", "mandame": takes or asks to be shown. */
    GIVE,
    /** "quiero", "necesito". */
    WANT,
    /** "busco", "me interesa". */
    LOOK,
    /** "llevo", "comprar". */
    BUY,
    REMOVE,
    CHANGE,
    /** "mostrame", "recomendás". */
    SHOW,
    /** "tenés", "hay". */
    HAVE
  }


  /** The first verb of the clause, if only words that may stand before a request precede it. */
  static Optional<Verb> in(Clause clause, Lexicon lexicon) {
    boolean pronoun = false;
    boolean negated = false;
    for (int i = 0; i < Math.min(clause.size(), 7); i++) {
      var kind = kind(clause, i, lexicon);
      if (kind != null) {
        return Optional.of(extended(clause, lexicon, kind, i, pronoun, negated));
      }
      var word = clause.word(i);
      if (!lexicon.exactly("before-verb", word)) {
        return Optional.empty();
      }
      pronoun |= Set.of("lo", "la", "los", "las").contains(word);
      negated |= word.equals("no");
    }
    return Optional.empty();
  }

  /** "quiero comprar", "podés agregarme", "me quedo con": the second verb decides. */
  private static Verb extended(Clause clause, Lexicon lexicon, Kind kind, int at, boolean pronoun, boolean negated) {
    var word = clause.word(at);
    var object = pronoun || carriesObject(word, lexicon);
    if (kind != Kind.WANT && kind != Kind.LOOK && kind != Kind.HAVE) {
      return new Verb(kind, at, at + 1, object, negated);
    }
    int second = at + 1;
    while (Set.of("que", "a", "me", "mucho", "muchisimo", "probar", "comer", "tener", "poder", "obtener", "recibir").contains(clause.word(second))) {
      second++;
    }
    var then = kind(clause, second, lexicon);
    boolean decides = then != null && then != Kind.HAVE && then != Kind.WANT && !clause.word(second).equals("reserva");
    return decides
        ? new Verb(then, second, second + 1, object || carriesObject(clause.word(second), lexicon), negated)
        : new Verb(kind, at, kind == Kind.HAVE ? at + 1 : second, object, negated);
  }

  private static boolean carriesObject(String word, Lexicon lexicon) {
    return lexicon.carriesObject("take", word) || lexicon.carriesObject("give", word) || lexicon.carriesObject("remove", word)
        || lexicon.carriesObject("change", word) || word.matches("(llevar|comprar|pedir)(lo|la|los|las)");
  }

  private static Kind kind(Clause clause, int at, Lexicon lexicon) {
    var word = clause.word(at);
    // "carga rápido", "lista de precios": not orders to load or to list
    if (word.isEmpty() || word.matches("dale|da|de|den|carga|lista|factura") || word.equals("suma") && clause.word(at - 1).equals("que")) {
      return null;
    }
    if (word.equals("quedo") || word.equals("voy") && clause.word(at + 1).equals("con")) {
      return clause.word(at + 1).equals("con") ? Kind.BUY : null;
    }
    if (word.startsWith("gustaria") || lexicon.exactly("want", word)) {
      return Kind.WANT;
    }
    if (lexicon.exactly("look", word)) {
      return Kind.LOOK;
    }
    if (lexicon.exactly("have", word)) {
      return Kind.HAVE;
    }
    return actionOf(word, lexicon);
  }

  private static Kind actionOf(String word, Lexicon lexicon) {
    if (lexicon.exactly("buy", word) || word.matches("(llevar|comprar|pedir)(me|lo|la|los|las|melo|mela)")) {
      return Kind.BUY;
    }
    if (lexicon.verb("take", word)) {
      return Kind.TAKE;
    }
    if (lexicon.verb("remove", word)) {
      return Kind.REMOVE;
    }
    if (lexicon.verb("change", word)) {
      return Kind.CHANGE;
    }
    if (lexicon.verb("show", word)) {
      return Kind.SHOW;
    }
    return lexicon.verb("give", word) ? Kind.GIVE : null;
  }
}
