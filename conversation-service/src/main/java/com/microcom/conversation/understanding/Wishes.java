package com.microcom.conversation.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wished of all that was understood: one wish said in two breaths is one, what names nothing is none, a place is no name. */
final class Wishes {
  /** What begins so names no product: "opciones", "para el estudio", "qué me recomiendan". */
  private static final Pattern NAMES_NOTHING =
      Pattern.compile("(?:para|con|sin|que|en|por|opcion(?:es)?|productos?|articulos|modelos?|variantes?|alternativas?|algo|podes|mi|mis|vos|ustedes|cosas?)\\b.*");

  /** Greets nobody when the question follows. */
  private static final Pattern AHEAD_OF_A_QUESTION = Pattern.compile("una (?:consulta|pregunta|duda|consultita|preguntita)");

  private final Lexicon lexicon;
  private final Spelling spelling;
  private final Goods goods;

  Wishes(Lexicon lexicon, Spelling spelling, Goods goods) {
    this.lexicon = lexicon;
    this.spelling = spelling;
    this.goods = goods;
  }

  List<Understood> of(List<Understood> acts) {
    return withoutEmptyWishes(narrowed(acts.stream().map(this::withoutPlace).toList()));
  }

  /** "2 memorias de 16 para el de Salta": where it goes is not what it is called. */
  private Understood withoutPlace(Understood act) {
    var query = act.slots().query();
    if (query == null || !Set.of(Intent.ADD, Intent.PRODUCT_QUERY, Intent.PRICE_QUERY, Intent.STOCK_QUERY).contains(act.intent())) {
      return act;
    }
    var tokens = spelling.tokens(query);
    int place = tokens.size() - 1;
    if (place < 2 || !lexicon.exactly("places", tokens.get(place).word())) {
      return act;
    }
    int at = place;
    while (at > 1 && tokens.get(at - 1).word().matches("al?|para|hasta|en|el|la|de")) {
      at--;
    }
    boolean destination = tokens.subList(at, place).stream().anyMatch(token -> token.word().matches("al?|para|hasta"));
    return destination ? new Understood(act.intent(), act.slots().withQuery(query.substring(0, tokens.get(at - 1).end())), act.confidence(), act.phrase()) : act;
  }

  /** "y de monitores, qué tenés económico?": one wish, said in two breaths. */
  private List<Understood> narrowed(List<Understood> acts) {
    var joined = new ArrayList<Understood>();
    for (var act : acts) {
      var before = joined.isEmpty() ? null : joined.getLast();
      if (before != null && before.intent() == Intent.PRODUCT_QUERY && act.intent() == Intent.PRODUCT_QUERY && before.slots().query() != null && onlyQualifies(act)) {
        joined.removeLast();
        joined.add(new Understood(before.intent(), before.slots().withQuery(before.slots().query() + " " + act.slots().query()), before.confidence(), before.phrase() + ", " + act.phrase()));
      } else {
        joined.add(act);
      }
    }
    return joined;
  }

  private boolean onlyQualifies(Understood act) {
    if (act.slots().query() == null || act.slots().quantity() != null || act.slots().compatible()) {
      return false;
    }
    var words = spelling.tokens(act.slots().query());
    return words.size() <= 3 && words.stream().allMatch(token -> lexicon.exactly("cheap", token.word()) || lexicon.exactly("specs", token.word()) || token.word().matches("para|mas|de|con"));
  }

  /** "…factura A? necesito para el estudio", "busco unos auriculares, mostrame opciones": beside what was asked for, they ask for nothing more. */
  private List<Understood> withoutEmptyWishes(List<Understood> acts) {
    boolean substance = acts.stream().anyMatch(act -> !act.intent().isCourtesy() && act.intent() != Intent.UNKNOWN && !isEmptyWish(act));
    boolean certain = acts.stream().anyMatch(act -> !act.intent().isCourtesy() && act.confidence() > Wording.MOST_FOR_A_GUESS && !isEmptyWish(act));
    return substance ? acts.stream().filter(act -> !isEmptyWish(act) && !(certain && isVagueGuess(act)) && !AHEAD_OF_A_QUESTION.matcher(Spelling.plain(act.phrase())).matches()).toList() : acts;
  }

  /** "me dijeron que sí, quiero un disco": a product was guessed where none is named. */
  private boolean isVagueGuess(Understood act) {
    return act.intent() == Intent.PRODUCT_QUERY && act.confidence() <= Wording.MOST_FOR_A_GUESS && act.slots().quantity() == null
        && !goods.namedIn(new Clause(spelling.tokens(act.phrase()), false, act.phrase())) && spelling.tokens(act.phrase()).stream().noneMatch(token -> lexicon.exactly("specs", token.word()));
  }

  private boolean isEmptyWish(Understood act) {
    if ("kinds".equals(act.slots().aspect())) {
      return true;
    }
    var slots = act.slots();
    boolean wish = Set.of(Intent.PRODUCT_QUERY, Intent.STOCK_QUERY).contains(act.intent()) && slots.aspect() == null && slots.references().isEmpty();
    if (!wish || slots.compatible() || slots.quantity() != null) {
      return false;
    }
    var words = slots.query() == null ? act.phrase() : slots.query();
    var said = new Clause(spelling.tokens(words), false, words);
    boolean leads = NAMES_NOTHING.matcher(Spelling.plain(words)).matches() || Spelling.plain(act.phrase()).startsWith("para ");
    return leads && !goods.namedIn(said) && said.tokens().stream().noneMatch(token -> lexicon.is("specs", token.word()) || token.startsWithDigit() || lexicon.exactly("cheap", token.word()));
  }
}
