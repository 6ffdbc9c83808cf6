package com.microcom.conversation.understanding;

import java.util.Optional;

/** The grammar of ordering: reads a clause about taking, changing or being shown things, or finds that it is about something else. */
final class OrderTalk {
  private static final int LONGEST_ITEM = 14;

  private final Lexicon lexicon;
  private final ThingReader things;
  private final Goods goods;
  private final Showing showing;
  private final Taking taking;
  private final Changing changing;
  private final Pointing pointing;

  OrderTalk(Lexicon lexicon, ThingReader things, Goods goods) {
    this.lexicon = lexicon;
    this.things = things;
    this.goods = goods;
    showing = new Showing(goods);
    taking = new Taking(lexicon, goods, showing);
    changing = new Changing(lexicon, things);
    pointing = new Pointing(lexicon, things, goods, taking, changing);
  }

  /** @param before what the clause before did, when it was about the order: "dame 2 discos" goes on in "y una fuente"; else null */
  Optional<Understood> read(Clause whole, Context context, Intent before) {
    var clause = whole.word(0).equals("y") && whole.size() > 1 ? whole.from(1) : whole;
    var rest = withoutCorrection(clause);
    var request = new Request(rest, null, things.read(rest), context, rest.size() < clause.size(), before);
    return askedToFit(request)
        .or(() -> changing.instead(request))
        .or(() -> changing.objectFirst(request))
        .or(() -> pointing.read(request))
        .or(() -> Verb.in(rest, lexicon).flatMap(verb -> withVerb(request, verb)))
        .or(() -> goingOn(request));
  }

  /** "mejor…", "en realidad…", "al final…", "solo…", "me equivoqué…" put something right. */
  private static Clause withoutCorrection(Clause clause) {
    boolean mistaken = clause.word(0).equals("me") && clause.word(1).matches("equivoque|confundi") || clause.word(0).matches("quise|quiero") && clause.word(1).equals("decir");
    if (mistaken && clause.size() > 2) {
      return clause.from(2);
    }
    int at = clause.word(0).equals("no") && clause.word(1).matches("mejor|esa|ese|pera|espera") ? 1 : 0;
    if (clause.word(at).matches("mejor|prefiero|solo|solamente")) {
      return clause.from(at + 1);
    }
    boolean afterAll = clause.word(at).equals("en") && clause.word(at + 1).equals("realidad")
        || clause.word(at).equals("al") && clause.word(at + 1).equals("final");
    return clause.from(afterAll ? at + 2 : at);
  }

  /** "¿qué disco les sirve?" */
  private Optional<Understood> askedToFit(Request request) {
    var clause = request.clause();
    var thing = things.read(clause.word(0).matches("que|cual|algun|alguna") ? clause.from(1) : clause);
    return clause.question() && goods.haveToFit(thing) ? showing.fitting(request.about(null, thing)) : Optional.empty();
  }

  private Optional<Understood> withVerb(Request bare, Verb verb) {
    var request = bare.about(verb, thingAfter(bare.clause(), verb));
    if (verb.negated() && verb.kind() != Verb.Kind.HAVE) {
      return changing.refused(request);
    }
    // "qué trae el kit?", "trae disco?" order nothing to be brought
    boolean asksWhat = bare.clause().question() && verb.kind() == Verb.Kind.GIVE
        && (verb.at() == 1 && bare.clause().word(0).matches("que|cual|cuales|cuanto") || verb.at() == 0 && bare.clause().word(0).matches("traen?"));
    if (asksWhat) {
      return Optional.empty();
    }
    return switch (verb.kind()) {
      case TAKE, BUY -> taking.taken(request);
      case GIVE -> taking.given(request);
      case WANT -> taking.wanted(request);
      case LOOK, SHOW -> showing.shown(request);
      case HAVE -> showing.had(request);
      case REMOVE -> changing.removed(request);
      case CHANGE -> changing.changed(request);
    };
  }

  /** After "anotalo" comes no other object: "que después vemos", "junto con lo otro". */
  private Thing thingAfter(Clause clause, Verb verb) {
    var thing = things.read(clause.from(Math.min(verb.next(), clause.size())));
    boolean names = thing.isReference() || thing.counted() || lexicon.product(thing.words().word(0)) || verb.kind() == Verb.Kind.SHOW;
    return verb.object() && !names ? Request.pronoun() : thing;
  }

  /** "dame 2 de la segunda | y un disco de 2 teras", "presupuesto de 8 cámaras | y un nvr". Also "3 discos de 1 tera" alone. */
  private Optional<Understood> goingOn(Request request) {
    var thing = request.thing();
    boolean seller = Verb.in(request.clause(), lexicon).filter(verb -> verb.kind() == Verb.Kind.HAVE).isPresent();
    if (!goods.are(thing) || thing.words().size() > LONGEST_ITEM || seller) {
      return Optional.empty();
    }
    if (goods.haveToFit(thing)) {
      return showing.fitting(request);
    }
    boolean product = goods.namedIn(thing.words());
    return switch (request.before()) {
      case ADD, CHOOSE, CHANGE_QUANTITY -> (product || thing.counted()) && !request.clause().question() ? taking.described(request) : Optional.empty();
      case PRODUCT_QUERY, PRICE_QUERY -> goods.beginWithKind(thing) ? request.means(request.before(), Slots.ofQuery(thing.description()).withQuantity(thing.quantity())) : Optional.empty();
      case null -> {
        boolean order = thing.counted() && !request.clause().question() && request.clause().size() <= (product ? 10 : 5);
        yield order ? taking.described(request) : Optional.empty();
      }
      default -> Optional.empty();
    };
  }
}
