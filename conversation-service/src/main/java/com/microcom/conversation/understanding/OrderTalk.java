package com.microcom.conversation.understanding;

import java.util.Optional;
import java.util.Set;

/** What changes the order: taking, changing, replacing and removing things, and asking to be shown some. */
final class OrderTalk {

  private final Lexicon lexicon;
  private final ThingReader things;

  OrderTalk(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.things = new ThingReader(lexicon);
  }

  /** @param before what the clause before did, when it was about the order: "dame 2 discos" goes on in "y una fuente"; else null */
  Optional<Understood> read(Clause clause, Context context, Intent before) {
    int from = clause.word(0).equals("y") ? 1 : 0;
    var wanted = things.read(clause.from(clause.word(from).matches("que|cual|algun|alguna") ? from + 1 : from));
    if (clause.question() && isAskedToFit(wanted)) {
      return fitting(clause, wanted);
    }
    int instead = instead(clause);
    if (instead >= 0) {
      return insteadOf(clause, instead, context);
    }
    var corrected = corrected(clause);
    var objectFirst = objectFirst(corrected, context);
    if (objectFirst.isPresent()) {
      return objectFirst;
    }
    boolean correction = corrected.size() < clause.size() - from;
    return withoutVerb(corrected, context, correction, before)
        .or(() -> Verb.in(corrected, lexicon).flatMap(verb -> withVerb(corrected, verb, context, correction)))
        .or(() -> goingOn(corrected, context, before));
  }

  private Clause corrected(Clause clause) {
    int at = clause.word(0).equals("y") && clause.size() > 1 ? 1 : 0;
    if (clause.word(at).equals("no") && Set.of("mejor", "esa", "ese", "pera", "espera").contains(clause.word(at + 1))) {
      at++;
    }
    if (clause.word(at).matches("mejor|prefiero|solo|solamente")) {
      return clause.from(at + 1);
    }
    boolean after = clause.word(at).equals("en") && clause.word(at + 1).equals("realidad") || clause.word(at).equals("al") && clause.word(at + 1).equals("final");
    return clause.from(after ? at + 2 : at);
  }

  /** "el teclado sacalo", "la segunda la llevo": the object before the verb. */
  private Optional<Understood> objectFirst(Clause clause, Context context) {
    int last = clause.size() - 1;
    boolean removes = last > 0 && lexicon.carriesObject("remove", clause.word(last));
    boolean takes = last > 1 && (lexicon.exactly("buy", clause.word(last)) || clause.word(last).equals("quiero"))
        && clause.word(last - 1).matches("lo|la|los|las") && !clause.word(last - 2).matches("no|me|si");
    if (!removes && !takes) {
      return Optional.empty();
    }
    int end = removes ? last : last - 1;
    end = clause.word(end - 1).equals("no") || clause.word(end - 1).equals("me") ? end - 1 : end;
    var reference = referenceOf(things.read(clause.to(end)));
    if (reference == null) {
      return Optional.empty();
    }
    return removes || !Referents.shown(reference, context).isEmpty() || !(reference instanceof Reference.Named)
        ? act(removes ? Intent.REMOVE : Intent.CHOOSE, Slots.ofReference(reference), clause)
        : act(Intent.ADD, Slots.ofQuery(clause.to(end).written()), clause);
  }

  /** Where "en vez de" begins, or -1. */
  private static int instead(Clause clause) {
    for (int i = 0; i + 3 < clause.size(); i++) {
      if (clause.word(i).equals("en") && Set.of("vez", "lugar").contains(clause.word(i + 1)) && clause.word(i + 2).equals("de")) {
        return i;
      }
    }
    return -1;
  }

  /** "en vez de 2 poneme 4", "dame la segunda en lugar de la primera". */
  private Optional<Understood> insteadOf(Clause clause, int at, Context context) {
    int verb = at + 3;
    while (verb < clause.size() && Verb.in(clause.from(verb).to(1), lexicon).isEmpty()) {
      verb++;
    }
    var old = things.read(clause.from(at + 3).to(verb - at - 3));
    var wanted = at > 0 ? clause.to(at) : clause.from(verb);
    int from = Verb.in(wanted, lexicon).map(Verb::next).orElse(0);
    var thing = things.read(wanted.from(Math.min(from, wanted.size())));
    if (thing.isNothing()) {
      return Optional.empty();
    }
    boolean recount = thing.isDescribed() && old.quantity() != null && !old.isDescribed() && !old.isReference();
    if (recount && !Referents.inCart(new Reference.Named(thing.description()), context).isEmpty()) {
      return act(Intent.CHANGE_QUANTITY, Slots.ofReference(new Reference.Named(thing.description())).withQuantity(thing.quantity()), clause);
    }
    return thing.isReference() || thing.isDescribed()
        ? replacing(clause, slotsOf(thing, context).withReplaced(referenceOf(old)))
        : act(Intent.CHANGE_QUANTITY, Slots.NONE.withQuantity(thing.quantity()), clause);
  }

  private Optional<Understood> withVerb(Clause clause, Verb verb, Context context, boolean correction) {
    var after = clause.from(Math.min(verb.next(), clause.size()));
    var thing = said(verb, after);
    if (verb.negated() && verb.kind() != Verb.Kind.HAVE) {
      return refused(clause, thing, verb, context);
    }
    return switch (verb.kind()) {
      case TAKE, BUY -> taking(clause, verb, thing, context, correction, true);
      case GIVE -> giving(clause, verb, thing, context, correction);
      case WANT -> wanting(clause, verb, thing, context, correction);
      case LOOK, SHOW -> showing(clause, thing, verb);
      case HAVE -> having(clause, verb, after, thing);
      case REMOVE -> removing(clause, verb, thing, context);
      case CHANGE -> changing(clause, verb, after, context);
    };
  }

  /** After "anotalo" comes no other object: "que después vemos", "junto con lo otro". */
  private Thing said(Verb verb, Clause after) {
    var thing = things.read(after);
    boolean names = thing.isReference() || thing.counted() || lexicon.product(thing.words().word(0)) || verb.kind() == Verb.Kind.SHOW;
    return verb.object() && !names ? pronoun() : thing;
  }

  private static Thing pronoun() {
    return new Thing(null, false, false, java.util.List.of(new Reference.That()), new Clause(java.util.List.of(), false, ""), false);
  }

  // ---- taking

  private Optional<Understood> taking(Clause clause, Verb verb, Thing thing, Context context, boolean correction, boolean certain) {
    if (isAskedToFit(thing)) {
      return fitting(clause, thing);
    }
    if (verb.object() && !thing.isReference() && thing.quantity() == null && !isGoods(thing)) {
      return act(Intent.CHOOSE, Slots.ofReference(new Reference.That()), clause);
    }
    if (thing.isNothing()) {
      return certain ? act(Intent.ADD, Slots.NONE, clause) : Optional.empty();
    }
    if (!thing.isReference() && !thing.isDescribed()) {
      return onlyQuantity(clause, thing, context, verb);
    }
    return thing.isReference()
        ? pointed(clause, thing, context, verb, correction)
        : described(clause, thing, context, correction || sets(clause, verb) && thing.counted());
  }

  private Optional<Understood> onlyQuantity(Clause clause, Thing thing, Context context, Verb verb) {
    var slots = Slots.NONE.withQuantity(thing.quantity());
    if (!context.cart().isEmpty()) {
      boolean adding = thing.more() || lexicon.verb("take", clause.word(verb.at()));
      return act(Intent.CHANGE_QUANTITY, adding ? slots.asMoreOfSame() : slots, clause);
    }
    return act(Intent.CHOOSE, slots.withReference(new Reference.That()), clause);
  }

  private Optional<Understood> pointed(Clause clause, Thing thing, Context context, Verb verb, boolean correction) {
    var slots = Slots.NONE.withReferences(thing.references()).withQuantity(thing.quantity());
    if (thing.more() && !context.cart().isEmpty()) {
      return act(Intent.CHANGE_QUANTITY, slots.asMoreOfSame(), clause);
    }
    if (sets(clause, verb) && thing.quantity() != null && thing.references().stream().allMatch(one -> isInCart(one, context))) {
      return act(Intent.CHANGE_QUANTITY, slots, clause);
    }
    if (thing.reference() instanceof Reference.Cheapest && context.shown().isEmpty()) {
      return act(Intent.PRODUCT_QUERY, Slots.ofQuery(clause.written()), clause);
    }
    return correction && !context.cart().isEmpty() ? replacing(clause, slots) : act(Intent.CHOOSE, slots, clause);
  }

  /** "poné 3", "dejame 3" say how many there shall be; "agregá 3" how many more. */
  private static boolean sets(Clause clause, Verb verb) {
    return clause.word(verb.at()).matches("(pon|dej).*");
  }

  private Optional<Understood> described(Clause clause, Thing thing, Context context, boolean correction) {
    var slots = Slots.ofQuery(thing.description()).withQuantity(thing.quantity());
    if (thing.words().word(0).matches("opcion(es)?|modelos?|alternativas?|variantes?")) {
      return act(Intent.PRODUCT_QUERY, Slots.ofQuery(thing.description()), clause);
    }
    var named = new Reference.Named(thing.description());
    boolean inCart = !Referents.inCart(named, context).isEmpty();
    if (inCart && (thing.more() || correction && thing.quantity() != null)) {
      var change = Slots.ofReference(named).withQuantity(thing.quantity());
      return act(Intent.CHANGE_QUANTITY, thing.more() ? change.asMoreOfSame() : change, clause);
    }
    if (thing.definite() && !Referents.shown(named, context).isEmpty()) {
      var chosen = Slots.ofReference(named).withQuantity(thing.quantity());
      return correction && !context.cart().isEmpty() ? replacing(clause, chosen) : act(Intent.CHOOSE, chosen, clause);
    }
    return act(Intent.ADD, slots, clause);
  }

  private Optional<Understood> giving(Clause clause, Verb verb, Thing thing, Context context, boolean correction) {
    if (thing.isDescribed() && !isGoods(thing) || verb.object() && clause.word(verb.at()).startsWith("pas")) {
      return Optional.empty();
    }
    var word = clause.word(verb.at());
    boolean pass = word.startsWith("pas") || word.startsWith("arm") || word.startsWith("prepar");
    boolean plural = thing.isDescribed() && thing.quantity() == null;
    if (thing.isDescribed() && (plural && !thing.definite() || pass && !thing.counted() || pass && thing.definite())) {
      return showing(clause, thing, verb);
    }
    if (verb.object() && thing.isNothing() && !clause.word(verb.at()).matches("(dej|pas|envi|mand|tra).*")) {
      return act(Intent.CHOOSE, Slots.ofReference(new Reference.That()), clause);
    }
    if (thing.isNothing()) {
      return Optional.empty();
    }
    return taking(clause, verb, thing, context, correction, false);
  }

  private Optional<Understood> wanting(Clause clause, Verb verb, Thing thing, Context context, boolean correction) {
    if (clause.word(verb.at()).matches("quer(es|emos)|quier(e|en|es)") && clause.question()) {
      return Optional.empty();
    }
    if (isAskedToFit(thing)) {
      return fitting(clause, thing);
    }
    if (verb.object() && clause.word(verb.at()).matches("quier[oe].*|quisiera")) {
      return act(Intent.CHOOSE, Slots.ofReference(new Reference.That()), clause);
    }
    if (thing.isNothing()) {
      return clause.word(0).equals("quiero") ? act(Intent.ADD, Slots.NONE, clause) : Optional.empty();
    }
    if (thing.isReference() || thing.quantity() != null && !thing.isDescribed()) {
      return taking(clause, verb, thing, context, correction, false);
    }
    if (!isGoods(thing) || thing.words().size() > 25) {
      return Optional.empty();
    }
    return isOrder(thing, context) ? described(clause, thing, context, correction) : showing(clause, thing, verb);
  }

  /** "quiero 3 discos", "quiero el DX-110", "quiero una Tal" are orders; "quiero una cámara", "necesito discos" want to see some. */
  private boolean isOrder(Thing thing, Context context) {
    boolean named = thing.definite() && !Referents.shown(new Reference.Named(thing.description()), context).isEmpty();
    boolean code = thing.words().tokens().stream().anyMatch(Token::isCode);
    boolean generic = lexicon.is("kinds", thing.words().word(0)) || thing.words().word(0).matches("kit|combo|algo|juego|set|equipo");
    boolean one = thing.quantity() != null && !thing.counted();
    return thing.counted() || named || code && (one || thing.definite()) || (one || thing.definite()) && !generic && thing.words().size() <= 4;
  }

  // ---- asking to be shown

  private Optional<Understood> showing(Clause clause, Thing thing, Verb verb) {
    if (isAskedToFit(thing)) {
      return fitting(clause, thing);
    }
    boolean asksPrice = clause.has("precio") || clause.has("precios");
    if (thing.isReference() && !thing.isDescribed()) {
      return verb.kind() == Verb.Kind.LOOK ? act(Intent.CHOOSE, Slots.ofReference(thing.reference()), clause)
          : act(asksPrice ? Intent.PRICE_QUERY : Intent.PRODUCT_QUESTION, Slots.ofReference(thing.reference()).withAspect(clause.written()), clause);
    }
    boolean seen = thing.isDescribed() && (isGoods(thing) && !(verb.kind() == Verb.Kind.SHOW && !hasProduct(thing.words()) && thing.words().size() > 4));
    return seen ? act(asksPrice ? Intent.PRICE_QUERY : Intent.PRODUCT_QUERY, Slots.ofQuery(thing.description()).withQuantity(thing.quantity()), clause)
        : Optional.empty();
  }

  private Optional<Understood> having(Clause clause, Verb verb, Clause after, Thing thing) {
    boolean stock = clause.has("stock") || clause.has("disponible") || clause.has("disponibles") || clause.has("existencia");
    if (thing.isReference() && thing.quantity() != null) {
      return act(Intent.STOCK_QUERY, Slots.NONE.withReferences(thing.references()).withQuantity(thing.quantity()), clause);
    }
    if (!thing.isDescribed() || stock || !isGoods(thing) || verb.at() > 2) {
      return Optional.empty();
    }
    if (isAskedToFit(thing)) {
      return fitting(clause, thing);
    }
    boolean product = hasProduct(thing.words()) || clause.question() && thing.words().size() <= 4 && clause.word(verb.at()).startsWith("ten") && !clause.word(verb.at()).equals("tienen");
    return product ? act(Intent.PRODUCT_QUERY, Slots.ofQuery(thing.description()).withQuantity(thing.counted() ? thing.quantity() : null), clause) : Optional.empty();
  }

  private Optional<Understood> fitting(Clause clause, Thing thing) {
    return act(Intent.PRODUCT_QUERY, Slots.ofQuery(thing.description()).withQuantity(thing.quantity()).asCompatible(), clause);
  }

  /** "un dvr que les sirva", "una fuente compatible": it has to work with what is being bought. */
  private boolean isAskedToFit(Thing thing) {
    var words = thing.words();
    for (int i = 1; i < words.size(); i++) {
      boolean fits = lexicon.exactly("fits", words.word(i)) && words.word(i - 1).matches("que|les|le|me|nos|sea|sean|se|" + ".*s?");
      boolean pronoun = words.has("les") || words.has("le") || words.has("compatible") || words.has("compatibles") || words.has("eso") || words.has("esas") || words.has("esos");
      if (fits && pronoun && lexicon.is("kinds", words.word(0))) {
        return true;
      }
    }
    return false;
  }

  // ---- removing and changing

  private Optional<Understood> refused(Clause clause, Thing thing, Verb verb, Context context) {
    if (thing.isDescribed() && !Referents.inCart(new Reference.Named(thing.description()), context).isEmpty() && !clause.has("mas")) {
      return act(Intent.REMOVE, Slots.ofReference(new Reference.Named(thing.description())), clause);
    }
    return verb.kind() == Verb.Kind.WANT || verb.kind() == Verb.Kind.BUY ? act(Intent.DENY, Slots.NONE, clause) : Optional.empty();
  }

  private Optional<Understood> removing(Clause clause, Verb verb, Thing thing, Context context) {
    if (clause.word(verb.at()).matches("saco|sacamos|ver") || clause.question() && context.cart().isEmpty()) {
      return Optional.empty();
    }
    var slots = Slots.NONE.withQuantity(thing.quantity());
    if (thing.isReference()) {
      return act(Intent.REMOVE, slots.withReferences(thing.references()), clause);
    }
    if (thing.isDescribed()) {
      return act(Intent.REMOVE, slots.withReference(new Reference.Named(thing.description())), clause);
    }
    return act(Intent.REMOVE, slots.withReference(new Reference.That()), clause);
  }

  private Optional<Understood> changing(Clause clause, Verb verb, Clause after, Context context) {
    if (clause.question()) {
      return Optional.empty();
    }
    int by = indexOf(after, "por");
    if (by >= 0) {
      var old = verb.object() ? pronoun() : things.read(after.to(by));
      return replacing(clause, sameKind(slotsOf(things.read(after.from(by + 1)), context), referenceOf(old)).withReplaced(referenceOf(old)));
    }
    int to = indexOf(after, "a");
    var amount = to >= 0 ? things.read(after.from(to + 1)) : null;
    if (amount != null && amount.quantity() != null && !amount.isDescribed() && !amount.isReference()) {
      var old = to == 0 || after.has("cantidad") ? null : referenceOf(things.read(after.to(to)));
      return act(Intent.CHANGE_QUANTITY, Slots.ofReference(old).withQuantity(amount.quantity()), clause);
    }
    var thing = things.read(after);
    return act(Intent.CHANGE, verb.object() || thing.isNothing() ? Slots.NONE : Slots.ofReference(referenceOf(thing)), clause);
  }

  /** "el disco por el de 4 teras": the new one is a "disco de 4 teras". */
  private Slots sameKind(Slots wanted, Reference old) {
    boolean bare = wanted.query() != null && old instanceof Reference.Named && !lexicon.product(Spelling.plain(wanted.query()).split(" ")[0]);
    return bare && old instanceof Reference.Named(String text) ? wanted.withQuery(text + " " + wanted.query()) : wanted;
  }

  private static int indexOf(Clause clause, String word) {
    for (int i = 0; i < clause.size(); i++) {
      if (clause.word(i).equals(word)) {
        return i;
      }
    }
    return -1;
  }

  private static Reference referenceOf(Thing thing) {
    return thing.isReference() ? thing.reference() : thing.isDescribed() ? new Reference.Named(thing.description()) : null;
  }

  private Slots slotsOf(Thing thing, Context context) {
    var slots = Slots.NONE.withQuantity(thing.quantity());
    if (thing.isReference()) {
      return slots.withReferences(thing.references());
    }
    var named = new Reference.Named(thing.description());
    return thing.definite() && !Referents.shown(named, context).isEmpty() ? slots.withReference(named) : slots.withQuery(thing.description());
  }

  private Optional<Understood> replacing(Clause clause, Slots slots) {
    return act(Intent.REPLACE, slots, clause);
  }

  // ---- without a verb

  private Optional<Understood> withoutVerb(Clause clause, Context context, boolean correction, Intent before) {
    if (clause.size() == 1 && clause.at(0).isNumber() || clause.size() <= 2 && lexicon.value("numbers", clause.word(0)).orElse(0) > 1 && clause.size() == 1) {
      return bareNumber(clause, context, correction, before);
    }
    if (clause.word(0).equals("que") && clause.word(1).matches("sean?|fueran?")) {
      return newQuantity(clause, things.read(clause.from(2)), context);
    }
    if (clause.word(0).equals("son") || clause.word(0).equals("serian")) {
      var thing = things.read(clause.from(1));
      return thing.counted() && !thing.isDescribed() ? newQuantity(clause, thing, context) : Optional.empty();
    }
    if (clause.word(clause.size() - 1).equals("no") && clause.size() > 1) {
      return dropped(clause.to(clause.size() - 1), context);
    }
    return clause.word(0).equals("sin") ? dropped(clause.from(1), context) : pointing(clause, context, correction, before);
  }

  private Optional<Understood> newQuantity(Clause clause, Thing thing, Context context) {
    if (thing.quantity() == null || thing.isDescribed() && Referents.inCart(new Reference.Named(thing.description()), context).isEmpty()) {
      return Optional.empty();
    }
    var named = thing.isDescribed() ? new Reference.Named(thing.description()) : thing.reference();
    return act(Intent.CHANGE_QUANTITY, Slots.ofReference(named).withQuantity(thing.quantity()), clause);
  }

  private Optional<Understood> dropped(Clause clause, Context context) {
    var thing = things.read(clause);
    var reference = referenceOf(thing);
    boolean there = reference != null && !(reference instanceof Reference.That) && !Referents.inCart(reference, context).isEmpty();
    return there ? act(Intent.REMOVE, Slots.ofReference(reference), clause) : Optional.empty();
  }

  /** The whole clause only points: "la 2", "el más barato", "2 de la segunda", or is a correction: "(mejor) 3", "(mejor) la segunda". */
  private Optional<Understood> pointing(Clause clause, Context context, boolean correction, Intent before) {
    var priced = byPrice(clause, context);
    if (priced.isPresent()) {
      return priced;
    }
    var thing = things.read(clause);
    if (thing.isReference() && thing.words().isEmpty() && endsWithReference(clause)) {
      var slots = Slots.NONE.withReferences(thing.references()).withQuantity(thing.quantity());
      if (before == Intent.PRICE_QUERY || before == Intent.STOCK_QUERY) {
        return act(before, slots, clause);
      }
      boolean byPrice = thing.reference() instanceof Reference.Cheapest || thing.reference() instanceof Reference.MostExpensive;
      if (byPrice && context.shown().isEmpty()) {
        return act(Intent.PRODUCT_QUERY, Slots.ofQuery(clause.written()), clause);
      }
      if (clause.question()) {
        return act(Intent.PRODUCT_QUESTION, slots.withAspect(clause.written()), clause);
      }
      return correction && !context.cart().isEmpty() ? replacing(clause, slots) : act(Intent.CHOOSE, slots, clause);
    }
    if (thing.quantity() != null && !thing.isReference() && !thing.isDescribed() && (correction || thing.more() || clause.size() == 2 && thing.counted() && clause.word(1).startsWith("u"))) {
      var slots = Slots.NONE.withQuantity(thing.quantity());
      return act(Intent.CHANGE_QUANTITY, thing.more() ? slots.asMoreOfSame() : slots, clause);
    }
    boolean mayName = thing.isDescribed() && (correction || thing.definite() && clause.size() <= 7 && !clause.question()) && Verb.in(clause, lexicon).isEmpty()
        && isGoods(thing);
    return mayName ? naming(clause, thing, context, correction) : Optional.empty();
  }

  /** "la de 39 mil" among those shown. */
  private Optional<Understood> byPrice(Clause clause, Context context) {
    boolean says = clause.word(0).matches("el|la") && clause.word(1).equals("de") && clause.size() <= 5 && !clause.question();
    return (says ? Amounts.in(clause) : Optional.<com.microcom.contracts.values.Money>empty())
        .flatMap(amount -> context.shown().stream().filter(item -> amount.equals(item.price())).findFirst())
        .flatMap(item -> act(Intent.CHOOSE, Slots.ofReference(new Reference.Ordinal(item.position())), clause));
  }

  private Optional<Understood> naming(Clause clause, Thing thing, Context context, boolean correction) {
    var named = new Reference.Named(thing.description());
    if (!Referents.shown(named, context).isEmpty() || correction && !Referents.inCart(named, context).isEmpty()) {
      return described(clause, new Thing(thing.quantity(), thing.counted(), thing.more(), thing.references(), thing.words(), true), context, correction);
    }
    boolean product = hasProduct(thing.words()) && thing.words().size() <= 8;
    return correction && product ? act(context.cart().isEmpty() ? Intent.PRODUCT_QUERY : Intent.REPLACE, Slots.ofQuery(thing.description()).withQuantity(thing.quantity()), clause)
        : Optional.empty();
  }

  private boolean endsThere(Clause rest) {
    return things.trimmed(rest).isEmpty() || rest.size() == 1 && rest.at(0).isNumber();
  }

  private boolean endsWithReference(Clause clause) {
    for (int from = 0; from < clause.size(); from++) {
      var pointed = things.reference(clause, from);
      if (pointed.isPresent() && endsThere(clause.from(pointed.get().next()))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Understood> bareNumber(Clause clause, Context context, boolean correction, Intent before) {
    int number = clause.at(0).isNumber() ? Integer.parseInt(clause.word(0)) : lexicon.value("numbers", clause.word(0)).orElse(0);
    if (number < 1) {
      return Optional.empty();
    }
    var quantity = act(Intent.CHANGE_QUANTITY, Slots.NONE.withQuantity(number), clause);
    var chosen = act(Intent.CHOOSE, Slots.ofReference(new Reference.Ordinal(number)), clause);
    if (correction) {
      return quantity;
    }
    return switch (context.question()) {
      case HOW_MANY -> quantity;
      case WHICH -> chosen;
      case HOW_MANY_INSTALMENTS -> act(Intent.FINANCING_QUERY, Slots.NONE.withInstalments(number), clause);
      case WHAT_PRODUCT, YES_NO, NONE -> number <= context.shown().size() ? chosen : context.cart().isEmpty() ? Optional.empty() : quantity;
    };
  }

  /** "dame 2 de la segunda | y un disco de 2 teras", "presupuesto de 8 cámaras | y un nvr". Also "3 discos de 1 tera" alone. */
  private Optional<Understood> goingOn(Clause clause, Context context, Intent before) {
    var thing = things.read(clause);
    if (!thing.isDescribed() || !isGoods(thing) || thing.words().size() > 14 || Verb.in(clause, lexicon).filter(v -> v.kind() == Verb.Kind.HAVE).isPresent()) {
      return Optional.empty();
    }
    if (isAskedToFit(thing)) {
      return fitting(clause, thing);
    }
    boolean product = hasProduct(thing.words());
    boolean takes = before == Intent.ADD || before == Intent.CHOOSE || before == Intent.CHANGE_QUANTITY;
    if (takes && (product || thing.counted()) && !clause.question()) {
      return described(clause, thing, context, false);
    }
    if ((before == Intent.PRODUCT_QUERY || before == Intent.PRICE_QUERY) && product && lexicon.is("kinds", thing.words().word(0))) {
      return act(before, Slots.ofQuery(thing.description()).withQuantity(thing.quantity()), clause);
    }
    boolean order = thing.counted() && !clause.question() && clause.size() <= 10 && (product || clause.size() <= 5) && before == null;
    return order ? described(clause, thing, context, false) : Optional.empty();
  }

  private static boolean isInCart(Reference reference, Context context) {
    var shown = Referents.shown(reference, context);
    return shown.isEmpty()
        ? !Referents.inCart(reference, context).isEmpty()
        : shown.stream().allMatch(sku -> context.cart().stream().anyMatch(item -> item.sku().equals(sku)));
  }

  // ---- words

  boolean hasProduct(Clause words) {
    return words.tokens().stream().anyMatch(token -> lexicon.product(token.word()) || token.isCode());
  }

  private boolean isGoods(Thing thing) {
    return thing.isDescribed() && !lexicon.exactly("not-goods", thing.words().word(0))
        && (hasProduct(thing.words()) || thing.words().size() <= 6);
  }

  private static Optional<Understood> act(Intent intent, Slots slots, Clause clause) {
    return Optional.of(new Understood(intent, slots, 0.9, clause.written()));
  }
}
