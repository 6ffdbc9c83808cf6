package com.microcom.conversation.understanding;

import java.util.List;
import java.util.Optional;

/**
 * A clause about the order, taken apart.
 *
 * @param verb what it hangs on, or null
 * @param thing what it is about
 * @param correction it began with "mejor", "en realidad", "solo": it puts something right
 * @param before what the clause before did, when it was about the order; else null
 */
record Request(Clause clause, Verb verb, Thing thing, Context context, boolean correction, Intent before) {
  private static final double CONFIDENCE = 0.9;

  Request about(Verb newVerb, Thing newThing) {
    return new Request(clause, newVerb, newThing, context, correction, before);
  }

  Request corrects() {
    return new Request(clause, verb, thing, context, true, before);
  }

  Optional<Understood> means(Intent intent, Slots slots) {
    return Optional.of(new Understood(intent, slots, CONFIDENCE, clause.written()));
  }

  /** The word that the verb is, or an empty one. */
  String verbWord() {
    return verb == null ? "" : clause.word(verb.at());
  }

  boolean hasCart() {
    return !context.cart().isEmpty();
  }

  /** "poné 3", "dejame 3" say how many there shall be; "agregá 3" how many more. */
  boolean setsQuantity() {
    return verbWord().startsWith("pon") || verbWord().startsWith("dej");
  }

  Reference.Named named() {
    return new Reference.Named(thing.description());
  }

  boolean isNamedInCart() {
    return thing.isDescribed() && !Referents.inCart(named(), context).isEmpty();
  }

  boolean isNamedAmongShown() {
    return thing.isDescribed() && !Referents.shown(named(), context).isEmpty();
  }

  /** Whether all that is pointed at has been taken already. */
  boolean pointsIntoCart() {
    return thing.references().stream().allMatch(this::isInCart);
  }

  private boolean isInCart(Reference reference) {
    var shown = Referents.shown(reference, context);
    return shown.isEmpty()
        ? !Referents.inCart(reference, context).isEmpty()
        : shown.stream().allMatch(sku -> context.cart().stream().anyMatch(item -> item.sku().equals(sku)));
  }

  /** The thing as slots: pointed at, named among those shown, or described. */
  Slots wanted() {
    var slots = Slots.NONE.withQuantity(thing.quantity());
    if (thing.isReference()) {
      return slots.withReferences(thing.references());
    }
    return thing.definite() && isNamedAmongShown() ? slots.withReference(named()) : slots.withQuery(thing.description());
  }

  static Thing pronoun() {
    return new Thing(null, false, false, List.of(new Reference.That()), new Clause(List.of(), false, ""), false);
  }
}
