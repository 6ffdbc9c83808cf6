package com.microcom.conversation.understanding;

import java.util.Optional;

/** "Mostrame discos", "busco un router", "tenés cámaras?", "un dvr que les sirva". */
final class Showing {
  private final Goods goods;

  Showing(Goods goods) {
    this.goods = goods;
  }

  Optional<Understood> shown(Request request) {
    var thing = request.thing();
    if (goods.haveToFit(thing)) {
      return fitting(request);
    }
    boolean asksPrice = request.clause().has("precio") || request.clause().has("precios");
    if (thing.isReference()) {
      return pointed(request, asksPrice);
    }
    boolean rambling = request.verb().kind() == Verb.Kind.SHOW && !goods.namedIn(thing.words()) && thing.words().size() > 4;
    return goods.are(thing) && !rambling
        ? request.means(asksPrice ? Intent.PRICE_QUERY : Intent.PRODUCT_QUERY, description(thing))
        : Optional.empty();
  }

  private static Optional<Understood> pointed(Request request, boolean asksPrice) {
    var slots = Slots.ofReference(request.thing().reference());
    if (request.verb().kind() == Verb.Kind.LOOK) {
      return request.means(Intent.CHOOSE, slots);
    }
    return request.means(asksPrice || request.thing().byPrice() ? Intent.PRICE_QUERY : Intent.PRODUCT_QUESTION, slots.withAspect(request.clause().written()));
  }

  /** "tenés", "hay", "venden". */
  Optional<Understood> had(Request request) {
    var thing = request.thing();
    if (thing.isReference() && thing.quantity() != null) {
      return request.means(Intent.STOCK_QUERY, request.wanted());
    }
    boolean stock = request.clause().tokens().stream().anyMatch(token -> token.word().matches("stock|disponibles?|existencia"));
    if (stock || !goods.are(thing) || request.verb().at() > 2) {
      return Optional.empty();
    }
    if (goods.haveToFit(thing)) {
      return fitting(request);
    }
    // "tenés" speaks to the seller, "tienen" may speak of the products that are shown: "tienen micrófono?"
    boolean ofSeller = request.clause().question()
        && (thing.words().size() <= 4 && request.verbWord().matches("ten[ed].*") || thing.definite() && request.context().shown().isEmpty() && request.verb().at() == 0);
    boolean asked = goods.namedIn(thing.words()) || ofSeller;
    return asked ? request.means(Intent.PRODUCT_QUERY, thing.counted() ? description(thing) : Slots.ofQuery(thing.description())) : Optional.empty();
  }

  Optional<Understood> fitting(Request request) {
    return request.means(Intent.PRODUCT_QUERY, description(request.thing()).asCompatible());
  }

  private static Slots description(Thing thing) {
    return Slots.ofQuery(thing.description()).withQuantity(thing.quantity());
  }
}
