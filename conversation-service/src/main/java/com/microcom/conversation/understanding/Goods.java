package com.microcom.conversation.understanding;

/** Whether words describe something that can be bought here. */
final class Goods {
  /** A longer description without any word of the trade is a story, not a product. */
  private static final int LONGEST_UNKNOWN = 6;

  private final Lexicon lexicon;

  Goods(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A kind, a brand or a code is among the words. */
  boolean namedIn(Clause words) {
    return words.tokens().stream().anyMatch(token -> lexicon.product(token.word()) || token.isCode());
  }

  boolean are(Thing thing) {
    return thing.isDescribed()
        && !lexicon.exactly("not-goods", thing.words().word(0))
        && (namedIn(thing.words()) || thing.words().size() <= LONGEST_UNKNOWN);
  }

  boolean beginWithKind(Thing thing) {
    return lexicon.is("kinds", thing.words().word(0));
  }

  /** "un dvr que les sirva", "una fuente compatible con esas", "un switch que alcance": it has to work with what is being bought. */
  boolean haveToFit(Thing thing) {
    var words = thing.words();
    boolean fits = words.tokens().stream().skip(1).anyMatch(token -> lexicon.exactly("fits", token.word()));
    boolean others = words.tokens().stream().anyMatch(token -> token.word().matches("les?|compatibles?|es[oa]s?|alcancen?"));
    return fits && others && beginWithKind(thing);
  }
}
