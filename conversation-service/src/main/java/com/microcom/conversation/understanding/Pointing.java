package com.microcom.conversation.understanding;

import java.util.Optional;

/** Clauses without a verb: "la 2", "el más barato", "3", "(mejor) la segunda", "la de 39 mil", "la hikvision". */
final class Pointing {
  private static final int LONGEST_NAME = 7;

  private final Lexicon lexicon;
  private final ThingReader things;
  private final Goods goods;
  private final Taking taking;
  private final Changing changing;

  Pointing(Lexicon lexicon, ThingReader things, Goods goods, Taking taking, Changing changing) {
    this.lexicon = lexicon;
    this.things = things;
    this.goods = goods;
    this.taking = taking;
    this.changing = changing;
  }

  Optional<Understood> read(Request request) {
    var clause = request.clause();
    if (clause.size() == 1 && number(clause) > 0) {
      return bareNumber(request, number(clause));
    }
    if (clause.word(0).equals("que") && clause.word(1).matches("sean?|fueran?")) {
      return changing.newQuantity(request.about(null, things.read(clause.from(2))));
    }
    if (clause.word(0).matches("son|serian|eran?|fueran")) {
      var thing = things.read(clause.from(1));
      return thing.counted() && !thing.isDescribed() ? changing.newQuantity(request.about(null, thing)) : Optional.empty();
    }
    if (clause.size() > 1 && clause.word(clause.size() - 1).equals("no")) {
      return changing.dropped(request.about(null, things.read(clause.to(clause.size() - 1))));
    }
    return clause.word(0).equals("sin")
        ? changing.dropped(request.about(null, things.read(clause.from(1))))
        : byPrice(request).or(() -> pointed(request)).or(() -> onlyQuantity(request)).or(() -> named(request));
  }

  private int number(Clause clause) {
    if (clause.at(0).isNumber()) {
      return Integer.parseInt(clause.word(0));
    }
    int value = lexicon.value("numbers", clause.word(0)).orElse(0);
    return value > 1 ? value : 0;
  }

  private static Optional<Understood> bareNumber(Request request, int number) {
    var quantity = request.means(Intent.CHANGE_QUANTITY, Slots.NONE.withQuantity(number));
    var chosen = request.means(Intent.CHOOSE, Slots.ofReference(new Reference.Ordinal(number)));
    if (request.correction()) {
      return quantity;
    }
    return switch (request.context().question()) {
      case HOW_MANY -> quantity;
      case WHICH -> chosen;
      case HOW_MANY_INSTALMENTS -> request.means(Intent.FINANCING_QUERY, Slots.NONE.withInstalments(number));
      case WHAT_PRODUCT, YES_NO, NONE ->
          number <= request.context().shown().size() ? chosen : request.hasCart() ? quantity : Optional.empty();
    };
  }

  /** "la de 39 mil" among those shown. */
  private static Optional<Understood> byPrice(Request request) {
    var clause = request.clause();
    if (!clause.word(0).matches("el|la") || !clause.word(1).equals("de") || clause.size() > 5 || clause.question()) {
      return Optional.empty();
    }
    return Amounts.in(clause)
        .flatMap(amount -> request.context().shown().stream().filter(item -> amount.equals(item.price())).findFirst())
        .flatMap(item -> request.means(Intent.CHOOSE, Slots.ofReference(new Reference.Ordinal(item.position()))));
  }

  private Optional<Understood> pointed(Request request) {
    if (!request.thing().isReference() || !endsWithReference(request.clause())) {
      return Optional.empty();
    }
    if (request.before() == Intent.PRICE_QUERY || request.before() == Intent.STOCK_QUERY) {
      return request.means(request.before(), request.wanted());
    }
    boolean searches = request.thing().byPrice() && request.context().shown().isEmpty();
    return request.clause().question() && !searches
        ? request.means(Intent.PRODUCT_QUESTION, request.wanted().withAspect(request.clause().written()))
        : taking.pointed(request);
  }

  private static Optional<Understood> onlyQuantity(Request request) {
    var thing = request.thing();
    boolean units = request.clause().size() == 2 && thing.counted() && request.clause().word(1).startsWith("u");
    if (!thing.isOnlyQuantity() || !request.correction() && !thing.more() && !units) {
      return Optional.empty();
    }
    var slots = Slots.NONE.withQuantity(thing.quantity());
    return request.means(Intent.CHANGE_QUANTITY, thing.more() ? slots.asMoreOfSame() : slots);
  }

  private Optional<Understood> named(Request request) {
    var thing = request.thing();
    boolean name = thing.definite() && request.clause().size() <= LONGEST_NAME && !request.clause().question();
    if (!request.correction() && !name || !goods.are(thing) || Verb.in(request.clause(), lexicon).isPresent()) {
      return Optional.empty();
    }
    if (request.isNamedAmongShown() || request.correction() && request.isNamedInCart()) {
      return taking.described(request.about(null, thing.asDefinite()));
    }
    boolean product = request.correction() && goods.namedIn(thing.words()) && thing.words().size() <= LONGEST_NAME + 1;
    return product
        ? request.means(request.hasCart() ? Intent.REPLACE : Intent.PRODUCT_QUERY, Slots.ofQuery(thing.description()).withQuantity(thing.quantity()))
        : Optional.empty();
  }

  private boolean endsWithReference(Clause clause) {
    for (int from = 0; from < clause.size(); from++) {
      var found = things.reference(clause, from);
      if (found.isPresent() && isEnd(clause.from(found.get().next()))) {
        return true;
      }
    }
    return false;
  }

  private boolean isEnd(Clause rest) {
    return things.trimmed(rest).isEmpty() || rest.size() == 1 && rest.at(0).isNumber();
  }
}
