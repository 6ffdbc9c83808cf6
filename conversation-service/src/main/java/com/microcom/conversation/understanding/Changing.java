package com.microcom.conversation.understanding;

import java.util.List;
import java.util.Optional;

/** "Sacá el disco", "cambiala por la tercera", "en vez de 2 poneme 4", "que sean 3", "el teclado no". */
final class Changing {
  private final Lexicon lexicon;
  private final ThingReader things;

  Changing(Lexicon lexicon, ThingReader things) {
    this.lexicon = lexicon;
    this.things = things;
  }

  /** "no quiero el disco". */
  Optional<Understood> refused(Request request) {
    if (request.isNamedInCart() && !request.clause().has("mas")) {
      return request.means(Intent.REMOVE, Slots.ofReference(request.named()));
    }
    boolean wish = request.verb().kind() == Verb.Kind.WANT || request.verb().kind() == Verb.Kind.BUY;
    return wish ? request.means(Intent.DENY, Slots.NONE) : Optional.empty();
  }

  Optional<Understood> removed(Request request) {
    if (request.verbWord().matches("saco|sacamos") || request.clause().question() && !request.hasCart()) {
      return Optional.empty();
    }
    var thing = request.thing();
    var what = thing.isNothing() || thing.pointer() == null ? Request.pronoun().references()
        : thing.isReference() ? thing.references() : List.of(thing.pointer());
    return request.means(Intent.REMOVE, Slots.NONE.withQuantity(thing.quantity()).withReferences(what));
  }

  Optional<Understood> changed(Request request) {
    if (request.clause().question()) {
      return Optional.empty();
    }
    var after = request.clause().from(Math.min(request.verb().next(), request.clause().size()));
    int by = after.indexOf("por");
    if (by >= 0) {
      return exchanged(request, request.verb().object() ? Request.pronoun() : things.read(after.to(by)), things.read(after.from(by + 1)));
    }
    var thing = things.read(after);
    return recounted(request, after)
        .or(() -> request.means(Intent.CHANGE, request.verb().object() ? Slots.NONE : Slots.ofReference(thing.pointer())));
  }

  private Optional<Understood> exchanged(Request request, Thing old, Thing wanted) {
    if (wanted.isNothing()) {
      return request.means(Intent.CHANGE, Slots.ofReference(old.pointer()));
    }
    var slots = sameKind(request.about(request.verb(), wanted).wanted(), old.pointer());
    return request.means(Intent.REPLACE, slots.withReplaced(old.pointer()));
  }

  /** "el disco por el de 4 teras": the new one is a "disco de 4 teras". */
  private Slots sameKind(Slots wanted, Reference old) {
    boolean bare = wanted.query() != null && !lexicon.product(Spelling.plain(wanted.query()).split(" ")[0]);
    return bare && old instanceof Reference.Named(String text) ? wanted.withQuery(text + " " + wanted.query()) : wanted;
  }

  /** "cambiá la cantidad a 5", "cambiá el disco a 2". */
  private Optional<Understood> recounted(Request request, Clause after) {
    int to = after.indexOf("a");
    var amount = to >= 0 ? things.read(after.from(to + 1)) : Request.pronoun();
    if (!amount.isOnlyQuantity()) {
      return Optional.empty();
    }
    var what = to == 0 || after.has("cantidad") ? null : things.read(after.to(to)).pointer();
    return request.means(Intent.CHANGE_QUANTITY, Slots.ofReference(what).withQuantity(amount.quantity()));
  }

  /** "en vez de 2 poneme 4", "dame la segunda en lugar de la primera"; empty if the clause has no "en vez de". */
  Optional<Understood> instead(Request request) {
    var clause = request.clause();
    int at = insteadAt(clause);
    if (at < 0) {
      return Optional.empty();
    }
    int verb = at + 3;
    while (verb < clause.size() && Verb.in(clause.from(verb).to(1), lexicon).isEmpty()) {
      verb++;
    }
    var old = things.read(clause.from(at + 3).to(verb - at - 3));
    var wanted = at > 0 ? clause.to(at) : clause.from(verb);
    int from = Verb.in(wanted, lexicon).map(Verb::next).orElse(0);
    return substituted(request.about(null, things.read(wanted.from(Math.min(from, wanted.size())))), old);
  }

  private static Optional<Understood> substituted(Request request, Thing old) {
    var thing = request.thing();
    if (thing.isNothing()) {
      return Optional.empty();
    }
    if (thing.isOnlyQuantity()) {
      return request.means(Intent.CHANGE_QUANTITY, Slots.NONE.withQuantity(thing.quantity()));
    }
    return old.isOnlyQuantity() && request.isNamedInCart()
        ? request.means(Intent.CHANGE_QUANTITY, Slots.ofReference(request.named()).withQuantity(thing.quantity()))
        : request.means(Intent.REPLACE, request.wanted().withReplaced(old.pointer()));
  }

  private static int insteadAt(Clause clause) {
    for (int i = 0; i + 3 < clause.size(); i++) {
      if (clause.word(i).equals("en") && clause.word(i + 1).matches("vez|lugar") && clause.word(i + 2).equals("de")) {
        return i;
      }
    }
    return -1;
  }

  /** "el teclado sacalo", "la segunda la llevo": the object stands before the verb. */
  Optional<Understood> objectFirst(Request request) {
    var clause = request.clause();
    int last = clause.size() - 1;
    boolean removes = last > 0 && lexicon.carriesObject("remove", clause.word(last));
    boolean takes = last > 1 && (lexicon.exactly("buy", clause.word(last)) || clause.word(last).equals("quiero"))
        && clause.word(last - 1).matches("lo|la|los|las") && !clause.word(last - 2).matches("no|me|si");
    if (!removes && !takes) {
      return Optional.empty();
    }
    int end = removes ? last : last - 1;
    var object = clause.to(clause.word(end - 1).matches("no|me") ? end - 1 : end);
    var named = request.about(null, things.read(object));
    if (named.thing().pointer() == null) {
      return Optional.empty();
    }
    boolean unknown = takes && !named.thing().isReference() && !named.isNamedAmongShown();
    return unknown
        ? request.means(Intent.ADD, Slots.ofQuery(object.written()))
        : request.means(removes ? Intent.REMOVE : Intent.CHOOSE, Slots.ofReference(named.thing().pointer()));
  }

  /** "que sean 3", "son 2 discos". */
  Optional<Understood> newQuantity(Request request) {
    var thing = request.thing();
    if (thing.quantity() == null || thing.isDescribed() && !request.isNamedInCart()) {
      return Optional.empty();
    }
    return request.means(Intent.CHANGE_QUANTITY, Slots.ofReference(thing.pointer()).withQuantity(thing.quantity()));
  }

  /** "el disco no", "sin el disco": of what is in the cart. */
  Optional<Understood> dropped(Request request) {
    var what = request.thing().pointer();
    boolean there = what != null && !(what instanceof Reference.That) && !Referents.inCart(what, request.context()).isEmpty();
    return there ? request.means(Intent.REMOVE, Slots.ofReference(what)) : Optional.empty();
  }
}
