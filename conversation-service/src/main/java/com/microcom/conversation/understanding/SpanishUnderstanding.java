package com.microcom.conversation.understanding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The deterministic understanding: buttons, then phrases that leave no doubt, then the grammar of ordering, then softer
 * phrases, then a trained guess. The same words in the same context always mean the same.
 */
@ApplicationScoped
public class SpanishUnderstanding implements Understanding {
  /** Below this the classifier's guess is no better than asking. Measured with {@code measure-understanding}. */
  private static final double LEAST_PROBABILITY = 0.40;

  /** Taken wrongly, these end a sale. */
  private static final Set<Intent> GRAVE = Set.of(Intent.COMPLAINT, Intent.CANCEL, Intent.HUMAN, Intent.OUT_OF_SCOPE);
  private static final double LEAST_FOR_GRAVE = 0.45;
  private static final int LONGEST_COMPARISON = 10;
  private static final Set<Intent> REASONS_TO_ANSWER = Set.of(Intent.COMPLAINT, Intent.HUMAN, Intent.OPT_OUT, Intent.CANCEL);

  private final Lexicon lexicon = new Lexicon();
  private final Spelling spelling;
  private final ClauseSplitter splitter = new ClauseSplitter(lexicon);
  private final Courtesies courtesies = new Courtesies(lexicon);
  private final Commands commands = new Commands("commands.txt", lexicon);
  private final Commands topics = new Commands("topics.txt", lexicon);
  private final ThingReader things = new ThingReader(lexicon);
  private final Goods goods = new Goods(lexicon);
  private final OrderTalk order = new OrderTalk(lexicon, things, goods);
  private final Particulars particulars = new Particulars(lexicon, things, goods);
  private final Refining refining = new Refining(lexicon);
  private final Sharing sharing = new Sharing(lexicon);
  private final IntentClassifier classifier;
  private final Wishes wishes;

  public SpanishUnderstanding() {
    var known = new HashSet<>(lexicon.words());
    known.addAll(Commands.words("commands.txt"));
    known.addAll(Commands.words("topics.txt"));
    Resources.lines("phrases.txt").forEach(line -> known.addAll(Set.of(distinct(Spelling.plain(line.split(" = ", 2)[1])))));
    spelling = new Spelling(known);
    wishes = new Wishes(lexicon, spelling, goods);
    classifier = new IntentClassifier("phrases.txt", lexicon, spelling);
  }

  @Override
  public Interpretation interpret(Utterance utterance, Context context) {
    var pressed = Payloads.parse(utterance.payload(), utterance.text());
    if (pressed.isPresent()) {
      return new Interpretation(List.of(pressed.get()), 1, List.of());
    }
    var written = utterance.text();
    if (RecordingTalk.is(written)) {
      return new Interpretation(List.of(new Understood(Intent.PRODUCT_QUESTION, Slots.NONE.withAspect(written), 0.9, written)), 0.9, List.of());
    }
    var clauses = splitter.split(spelling.tokens(written), written);
    return sharing.writtenOut(clauses).map(text -> said(splitter.split(spelling.tokens(text), text), context, text))
        .orElseGet(() -> said(clauses, context, written));
  }

  private Interpretation said(List<Clause> clauses, Context context, String text) {
    var acts = new ArrayList<Understood>();
    boolean reasoning = false;
    Clause before = null;
    for (var clause : clauses) {
      // "porque soy nuevo y quiero aprender": the reason goes on
      reasoning = !acts.isEmpty() && (isReason(clause, acts) || reasoning && clause.at(0).before().isBlank());
      if (reasoning || !acts.isEmpty() && isTag(clause)) {
        continue;
      }
      var peeled = courtesies.peel(clause);
      acts.addAll(peeled.acts());
      if (!peeled.rest().isEmpty()) {
        read(peeled.rest(), context, acts);
        namedBefore(before, acts);
      }
      before = clause;
    }
    return interpretation(acts, wishes.of(Wording.settled(acts, context)), text);
  }

  /** "el teclado no, sacalo": what is to go was named before, and is not just what was added last. */
  private void namedBefore(Clause before, List<Understood> acts) {
    boolean removes = !acts.isEmpty() && acts.getLast().intent() == Intent.REMOVE && acts.getLast().slots().references().equals(List.of(new Reference.That()));
    if (!removes || before == null || !before.word(before.size() - 1).equals("no")) {
      return;
    }
    for (int at = before.size() - 2; at >= 0; at--) {
      if (before.word(at).matches("el|la|los|las")) {
        var named = things.read(before.from(at).to(before.size() - 1 - at)).pointer();
        if (named != null) {
          var last = acts.removeLast();
          acts.add(new Understood(Intent.REMOVE, last.slots().withReference(named), last.confidence(), before.written() + ", " + last.phrase()));
        }
        return;
      }
    }
  }

  /** "…, ¿no?", "…, ¿dale?" ask for nothing. */
  private static boolean isTag(Clause clause) {
    return clause.question() && clause.size() == 1 && clause.word(0).matches("no|si|verdad|eh|dale|cierto");
  }

  /** "…? porque quiero colgarle un soporte" says why he asks, and asks for nothing. A reason to complain is a complaint. */
  private boolean isReason(Clause clause, List<Understood> acts) {
    boolean answered = acts.stream().anyMatch(act -> !act.intent().isCourtesy() && act.intent() != Intent.UNKNOWN && act.intent() != Intent.DENY && act.intent() != Intent.CANCEL);
    return answered && clause.word(0).equals("porque") && !clause.question() && commands.find(clause, Context.EMPTY).filter(c -> REASONS_TO_ANSWER.contains(c.intent())).isEmpty();
  }

  private void read(Clause whole, Context context, List<Understood> acts) {
    int shipping = shipping(whole);
    if (shipping > 0) {
      read(whole.to(shipping), context, acts);
      // "¿cuánto es todo con envío a Salta?" asks for a sum that has it
      var aspect = whole.word(0).matches("cuanto|total|precio|pasame|decime") ? "envio-costo" : "envio";
      acts.add(new Understood(Intent.BUSINESS_INFO, Slots.NONE.withAspect(aspect), whole.from(shipping).written()));
      return;
    }
    int invoice = invoice(whole);
    understand(whole.to(invoice), context, acts);
    if (invoice < whole.size()) {
      understand(whole.from(invoice + 1), context, acts);
    }
  }

  /** Where "con factura a" begins, which asks for something besides; the end if it does not. */
  private static int invoice(Clause clause) {
    for (int at = 1; at + 1 < clause.size(); at++) {
      if (clause.word(at).equals("con") && clause.word(at + 1).matches("factura|cuit") && !clause.question()) {
        return at;
      }
    }
    return clause.size();
  }

  /** Where "con envío a Salta" begins, which asks for something besides; 0 if it does not. */
  private static int shipping(Clause clause) {
    for (int at = 1; at < clause.size(); at++) {
      var next = clause.word(at + 1).matches("el|los") ? clause.word(at + 2) : clause.word(at + 1);
      if (clause.word(at).equals("con") && next.matches("envios?|flete")) {
        return clause.word(0).matches("cuanto|dame|pasame|el|la|los|decime|precio|ahora|quiero|total|y") && at > 1 ? at : 0;
      }
    }
    return 0;
  }

  private void understand(Clause clause, Context context, List<Understood> acts) {
    if (comparedWith(clause, context, acts)) {
      return;
    }
    var refined = refined(clause, context, acts);
    if (refined.isPresent()) {
      acts.add(refined.get());
      return;
    }
    var certain = commands.find(clause, context).map(command -> particulars.of(command, clause, context, 0.95))
        .or(() -> order.read(clause, context, lastOrderAct(acts)))
        .map(act -> supposed(act, clause))
        .or(() -> continued(clause, acts))
        .or(() -> topics.find(clause, context).map(topic -> particulars.of(topic, clause, context, 0.85)));
    var act = certain.map(one -> agreed(one, clause, acts)).map(SpanishUnderstanding::plain).orElseGet(() -> plain(guessed(clause, context)));
    boolean addressee = act.intent() == Intent.UNKNOWN && clause.size() <= 4 && acts.stream().anyMatch(a -> a.intent().isCourtesy());
    if (addressee) {
      // "hola bot", "hola soy Ana", "gracias corazón"
      return;
    }
    acts.addAll(particulars.payment(act, clause));
    if (Set.of(Intent.PAY_CASH, Intent.CHOOSE_FINANCING).contains(act.intent())) {
      acts.addAll(boughtWith(clause, context, acts));
    }
    acts.add(act);
  }

  /** "y si llevo dos…" supposes: it asks for the price and takes nothing. */
  private static Understood supposed(Understood act, Clause clause) {
    boolean condition = clause.word(0).equals("si") || clause.word(0).matches("y|pero|che") && clause.word(1).equals("si");
    boolean changes = Set.of(Intent.CHOOSE, Intent.ADD, Intent.CHANGE_QUANTITY).contains(act.intent());
    return condition && changes ? new Understood(Intent.PRICE_QUERY, act.slots(), act.confidence(), act.phrase()) : act;
  }

  /** "dale, en 6 cuotas" takes what "¿en 6 cuotas?" only asks. */
  private static Understood agreed(Understood act, Clause clause, List<Understood> before) {
    boolean yes = before.stream().anyMatch(one -> one.intent() == Intent.CONFIRM);
    return act.intent() == Intent.FINANCING_QUERY && act.slots().instalments() != null && yes && !clause.question() && clause.size() <= 4
        ? new Understood(Intent.CHOOSE_FINANCING, act.slots(), act.confidence(), act.phrase()) : act;
  }

  /** Only "confirmo" in so many words confirms; whatever else sounds like a yes is a plain one. */
  private static Understood plain(Understood act) {
    boolean soft = act.intent() == Intent.CONFIRM && act.confidence() < 0.95;
    return soft ? new Understood(act.intent(), act.slots().asBareYes(), act.confidence(), act.phrase()) : act;
  }

  /** "la llevo en 6 cuotas", "confirmo así contado": what is bought or confirmed in the same breath as how it is paid. */
  private List<Understood> boughtWith(Clause clause, Context context, List<Understood> acts) {
    if (clause.tokens().stream().anyMatch(token -> token.word().startsWith("confirm"))) {
      return List.of(new Understood(Intent.CONFIRM, clause.written()));
    }
    return context.cart().isEmpty() && acts.isEmpty()
        ? order.read(clause, context, null).filter(act -> act.intent() == Intent.CHOOSE).stream().toList()
        : List.of();
  }

  /** "¿cuál es mejor, esta o la DS-2CE16?" */
  private boolean comparedWith(Clause clause, Context context, List<Understood> acts) {
    if (acts.isEmpty() || acts.getLast().intent() != Intent.COMPARE || !clause.has("o") || clause.size() > LONGEST_COMPARISON) {
      return false;
    }
    var last = acts.removeLast();
    var more = particulars.of(new Commands.Command(Intent.COMPARE, null), clause, context, last.confidence());
    var references = java.util.stream.Stream.concat(last.slots().references().stream(), more.slots().references().stream()).distinct().toList();
    var phrase = last.phrase() + ", " + clause.written();
    acts.add(new Understood(Intent.COMPARE, last.slots().withReferences(references).withAspect(phrase), last.confidence(), phrase));
    return true;
  }

  /** "qué cámaras ip tenés? necesito que tengan audio": one wish, in the same message or after the answer to its beginning. */
  private Optional<Understood> refined(Clause clause, Context context, List<Understood> acts) {
    var more = refining.more(clause);
    if (more.isEmpty()) {
      return Optional.empty();
    }
    if (acts.isEmpty() || acts.getLast().intent().isCourtesy()) {
      // "con …" alone goes on about what is shown, or says nothing.
      return more.filter(words -> !clause.word(0).equals("que") && (!clause.word(0).equals("con") || !context.shown().isEmpty())).map(words -> new Understood(Intent.PRODUCT_QUERY, Slots.ofQuery(words), 0.85, clause.written()));
    }
    if (acts.getLast().slots().query() == null) {
      return Optional.empty();
    }
    var last = acts.removeLast();
    return more.map(words -> new Understood(last.intent(), last.slots().withQuery(last.slots().query() + " " + words), last.confidence(), last.phrase() + ", " + clause.written()));
  }

  /** "8 cámaras domo, 4 mp, para exterior": more words for the same thing. */
  private Optional<Understood> continued(Clause clause, List<Understood> acts) {
    if (acts.isEmpty() || acts.getLast().slots().query() == null || !describes(clause)) {
      return Optional.empty();
    }
    var last = acts.removeLast();
    var query = last.slots().query() + ", " + clause.written();
    return Optional.of(new Understood(last.intent(), last.slots().withQuery(query), last.confidence(), last.phrase() + ", " + clause.written()));
  }

  private boolean describes(Clause clause) {
    boolean joined = Set.of("con", "sin", "para", "de", "que", "hasta", "menos", "tipo", "color", "marca").contains(clause.word(0)) && !clause.question()
        || clause.word(0).matches("los|las|el|la") && clause.word(1).equals("mas")
        || clause.word(0).equals("no") && clause.word(1).matches("se|sea|sean|pase|pasen|tenga|haga|salga");
    return clause.size() <= 10
        && (joined || clause.size() <= 4
            && clause.tokens().stream().anyMatch(t -> lexicon.is("specs", t.word()) || lexicon.is("brands", t.word()) || t.startsWithDigit() || t.isCode()));
  }

  private Understood guessed(Clause clause, Context context) {
    var about = particulars.of(new Commands.Command(Intent.PRODUCT_QUESTION, null), clause, context, 0.7);
    if (clause.question() && !context.shown().isEmpty() && !about.slots().references().isEmpty()) {
      return about;
    }
    var guess = classifier.guess(clause.tokens());
    boolean product = goods.namedIn(clause);
    double least = GRAVE.contains(guess.intent()) ? LEAST_FOR_GRAVE : LEAST_PROBABILITY;
    if (guess.probability() >= least && !(product && guess.intent() == Intent.OUT_OF_SCOPE)) {
      return particulars.of(new Commands.Command(guess.intent(), null), clause, context, Math.min(Wording.MOST_FOR_A_GUESS, guess.probability()));
    }
    if (product || context.question() == Context.Question.WHAT_PRODUCT) {
      return particulars.of(new Commands.Command(Intent.PRODUCT_QUERY, null), clause, context, 0.6);
    }
    return describesSomething(clause)
        ? particulars.of(new Commands.Command(Intent.PRODUCT_QUERY, null), clause, context, 0.5)
        : new Understood(Intent.UNKNOWN, Slots.NONE, 0.2, clause.written());
  }

  /** "nodos wifi", "61xl color": no kind that is known, but such words are only said of things. */
  private boolean describesSomething(Clause clause) {
    return !clause.question() && clause.size() >= 2 && clause.size() <= 8
        && clause.tokens().stream().anyMatch(token -> lexicon.exactly("specs", token.word()) || token.word().matches("\\d+[a-z]+"));
  }

  private static Intent lastOrderAct(List<Understood> acts) {
    return acts.isEmpty() ? null
        : switch (acts.getLast().intent()) {
          case ADD, CHOOSE, CHANGE_QUANTITY, PRODUCT_QUERY, PRICE_QUERY, STOCK_QUERY -> acts.getLast().intent();
          default -> null;
        };
  }

  private static Interpretation interpretation(List<Understood> read, List<Understood> acts, String text) {
    var said = acts.isEmpty() ? List.of(new Understood(Intent.UNKNOWN, Slots.NONE, 0.2, text)) : acts;
    double confidence = said.stream().filter(act -> !act.intent().isCourtesy()).mapToDouble(Understood::confidence).min().orElse(0.95);
    return new Interpretation(said, confidence, (acts.isEmpty() ? said : read).stream().filter(act -> act.intent() == Intent.UNKNOWN).map(Understood::phrase).toList());
  }

  private static String[] distinct(String phrase) {
    return Arrays.stream(phrase.split("[^\\p{L}]+")).filter(word -> !word.isEmpty()).distinct().toArray(String[]::new);
  }
}
