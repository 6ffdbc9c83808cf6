package com.microcom.conversation.understanding;

import java.util.Set;

/** What a question is about: "cuánto sale [la segunda]", "tenés stock de [discos de 2 teras]", "[esa cámara] ve de noche". */
final class Subjects {

  private static final int LONGEST_NAME = 4;

  private final Lexicon lexicon;
  private final ThingReader things;
  private final Goods goods;

  Subjects(Lexicon lexicon, ThingReader things, Goods goods) {
    this.lexicon = lexicon;
    this.things = things;
    this.goods = goods;
  }

  /** Of a question for price or stock, where the rest of the clause names the thing. */
  Slots asked(Clause whole) {
    var clause = beforeQuestion(whole);
    for (int at = 0; at < clause.size(); at++) {
      if (things.reference(clause, at).isPresent() && !clause.word(at).matches("esta|mas|que|estan")) {
        var thing = things.read(clause.from(at));
        return Slots.NONE.withReferences(thing.references()).withQuantity(quantityBefore(clause, at));
      }
      if (!lexicon.exactly("asking", clause.word(at)) && !isArticle(clause.word(at)) && !clause.at(at).isNumber()) {
        break;
      }
    }
    int start = 0;
    while (start < clause.size() && lexicon.exactly("asking", clause.word(start)) && !things.read(clause.from(start).to(Math.min(1, clause.size() - start))).counted()) {
      start++;
    }
    var thing = things.read(clause.from(start));
    var words = withoutNoise(thing.words());
    words = isArticle(words.word(0)) ? words.from(1) : words;
    return Slots.NONE.withQuery(words.isEmpty() ? null : words.written()).withQuantity(thing.counted() ? thing.quantity() : null);
  }

  /** "el g502 negro cuánto sale": the thing stands first. */
  private Clause beforeQuestion(Clause clause) {
    for (int at = 1; at < clause.size(); at++) {
      boolean named = clause.to(at).tokens().stream().anyMatch(token -> !lexicon.exactly("asking", token.word()) && !isArticle(token.word()));
      if (named && clause.word(at).matches("cuanto|precio|stock") && !clause.word(at - 1).matches("de|a|en|el")) {
        return clause.to(at);
      }
    }
    return clause;
  }

  /** Of a question about a feature, where the thing comes first if at all. */
  Slots questioned(Clause clause, Context context) {
    var slots = Slots.NONE.withAspect(clause.written());
    for (int at = 0; at < clause.size(); at++) {
      var pointed = things.reference(clause, at);
      boolean verb = clause.word(at).matches("esta|este|mas|esto") && at > 0;
      if (pointed.isPresent() && !verb) {
        return slots.withReferences(things.read(clause.from(at)).references());
      }
    }
    int end = 0;
    while (end < clause.size() && !lexicon.exactly("predicates", clause.word(end))) {
      end++;
    }
    var thing = things.read(clause.to(end));
    if (!thing.isDescribed() || !goods.namedIn(thing.words()) && !isNamed(thing, clause, end, context)) {
      return slots;
    }
    var named = new Reference.Named(thing.description());
    return Referents.shown(named, context).isEmpty() ? slots.withQuery(thing.description()) : slots.withReference(named);
  }

  /** "el nova pro tiene cable?", with nothing shown that could be meant: it is called so, here or elsewhere. */
  private boolean isNamed(Thing thing, Clause clause, int end, Context context) {
    return thing.definite() && end < clause.size() && thing.words().size() <= LONGEST_NAME && context.shown().isEmpty() && context.cart().isEmpty()
        && thing.words().tokens().stream().noneMatch(token -> lexicon.exactly("not-goods", token.word()) || lexicon.exactly("asking", token.word()) || lexicon.exactly("these", token.word()));
  }

  private static Integer quantityBefore(Clause clause, int at) {
    for (int i = 0; i < at; i++) {
      if (clause.at(i).isNumber()) {
        int units = Integer.parseInt(clause.word(i));
        return units > 0 ? units : null;
      }
    }
    return null;
  }

  private static boolean isArticle(String word) {
    return Set.of("el", "la", "los", "las").contains(word);
  }

  private Clause withoutNoise(Clause words) {
    int end = words.size();
    while (end > 0 && lexicon.exactly("asking", words.word(end - 1))) {
      end--;
    }
    return words.to(end);
  }
}
