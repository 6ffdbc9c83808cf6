package com.microcom.conversation.understanding;

import java.util.Optional;

/** "Dame 2 de la segunda", "agregá un disco de 2 teras", "lo llevo", "quiero 3 fuentes". */
final class Taking {
  private static final int LONGEST_WISH = 25;

  private final Lexicon lexicon;
  private final Goods goods;
  private final Showing showing;

  Taking(Lexicon lexicon, Goods goods, Showing showing) {
    this.lexicon = lexicon;
    this.goods = goods;
    this.showing = showing;
  }

  /** "agregá", "llevo": takes whatever follows; nothing following means that he wants to buy and has not said what. */
  Optional<Understood> taken(Request request) {
    return request.thing().isNothing() ? request.means(Intent.ADD, Slots.NONE) : something(request);
  }

  /** "dame", "mandame", "pasame": takes things, but "pasame cámaras" wants to see some. */
  Optional<Understood> given(Request request) {
    var thing = request.thing();
    var verb = request.verbWord();
    if (thing.isNothing() || thing.isDescribed() && !goods.are(thing) || request.verb().object() && verb.startsWith("pas")) {
      return Optional.empty();
    }
    boolean shows = verb.matches("(pas|arm|prepar).*") && (!thing.counted() || thing.definite());
    boolean plural = thing.quantity() == null && !thing.definite();
    return thing.isDescribed() && (shows || plural) ? showing.shown(request) : something(request);
  }

  /** "quiero", "necesito": an order when it says how many or which, else a wish to be shown some. */
  Optional<Understood> wanted(Request request) {
    var thing = request.thing();
    if (request.clause().question() && request.verbWord().matches("quer(es|emos)|quier(e|en|es)")) {
      return Optional.empty();
    }
    if (request.verb().object() && request.verbWord().matches("quier[oe].*|quisiera")) {
      return request.means(Intent.CHOOSE, Slots.ofReference(new Reference.That()));
    }
    if (thing.isNothing()) {
      return request.clause().word(0).equals("quiero") ? request.means(Intent.ADD, Slots.NONE) : Optional.empty();
    }
    if (!thing.isDescribed()) {
      return something(request);
    }
    if (!goods.are(thing) || thing.words().size() > LONGEST_WISH) {
      return Optional.empty();
    }
    return isOrder(request) && !goods.haveToFit(thing) ? described(request) : showing.shown(request);
  }

  /** "3 discos", "el DX-110", "una Tal" are orders; "una cámara", "discos" are wishes. */
  private boolean isOrder(Request request) {
    var thing = request.thing();
    boolean single = thing.quantity() != null && !thing.counted() || thing.definite();
    boolean code = thing.words().tokens().stream().anyMatch(Token::isCode);
    boolean generic = goods.beginWithKind(thing) || thing.words().word(0).matches("kit|combo|algo|juego|set|equipo");
    return thing.counted()
        || thing.definite() && request.isNamedAmongShown()
        || single && (code || !generic && thing.words().size() <= 4);
  }

  private Optional<Understood> something(Request request) {
    var thing = request.thing();
    if (goods.haveToFit(thing)) {
      return showing.fitting(request);
    }
    if (thing.isReference()) {
      return pointed(request);
    }
    return thing.isDescribed()
        ? described(request.setsQuantity() && thing.counted() ? request.corrects() : request)
        : onlyQuantity(request);
  }

  private Optional<Understood> onlyQuantity(Request request) {
    var slots = Slots.NONE.withQuantity(request.thing().quantity());
    if (!request.hasCart()) {
      return request.means(Intent.CHOOSE, slots.withReference(new Reference.That()));
    }
    boolean adding = request.thing().more() || lexicon.verb("take", request.verbWord());
    return request.means(Intent.CHANGE_QUANTITY, adding ? slots.asMoreOfSame() : slots);
  }

  Optional<Understood> pointed(Request request) {
    var thing = request.thing();
    var slots = request.wanted();
    if (thing.more() && request.hasCart()) {
      return request.means(Intent.CHANGE_QUANTITY, slots.asMoreOfSame());
    }
    if (request.setsQuantity() && thing.quantity() != null && request.pointsIntoCart()) {
      return request.means(Intent.CHANGE_QUANTITY, slots);
    }
    if (thing.byPrice() && request.context().shown().isEmpty()) {
      return request.means(Intent.PRODUCT_QUERY, Slots.ofQuery(request.clause().written()));
    }
    return request.means(request.correction() && request.hasCart() ? Intent.REPLACE : Intent.CHOOSE, slots);
  }

  Optional<Understood> described(Request request) {
    var thing = request.thing();
    if (thing.words().word(0).matches("opcion(es)?|modelos?|alternativas?|variantes?")) {
      return request.means(Intent.PRODUCT_QUERY, Slots.ofQuery(thing.description()));
    }
    if (request.isNamedInCart() && (thing.more() || request.correction() && thing.quantity() != null)) {
      var change = Slots.ofReference(request.named()).withQuantity(thing.quantity());
      return request.means(Intent.CHANGE_QUANTITY, thing.more() ? change.asMoreOfSame() : change);
    }
    var slots = request.wanted();
    if (slots.references().isEmpty()) {
      return request.means(Intent.ADD, slots);
    }
    return request.means(request.correction() && request.hasCart() ? Intent.REPLACE : Intent.CHOOSE, slots);
  }
}
