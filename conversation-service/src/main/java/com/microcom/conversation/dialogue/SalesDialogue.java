package com.microcom.conversation.dialogue;

import com.microcom.contracts.Ids;
import com.microcom.contracts.events.ConversationTurn;
import com.microcom.conversation.ordering.PlacedOrder.State;
import com.microcom.conversation.understanding.Intent;
import com.microcom.conversation.understanding.Interpretation;
import com.microcom.conversation.understanding.Understanding;
import com.microcom.conversation.understanding.Understood;
import com.microcom.flow.Effect.Run;
import com.microcom.flow.Effect.Say;
import com.microcom.flow.Flow;
import com.microcom.flow.Host;
import com.microcom.flow.Input;
import com.microcom.flow.Interpreter;
import com.microcom.flow.Problem;
import com.microcom.flow.Session;
import com.microcom.flow.Step;
import com.microcom.flow.Validation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Answers a buyer: understands what he said, runs the sales flow with its named actions, and writes one answer. It may ask
 * the other services (through its ports) and changes nothing; what is to happen is in the answer.
 */
public final class SalesDialogue {
  /** A flow that runs more actions than this for one act goes round in circles. */
  private static final int MAX_STEPS = 20;
  /** So few words that mean nothing else may name a product. */
  private static final int SHORT = 3;
  private static final Set<String> ASKING_BACK = Set.of("clarify", "which", "how-many", "nothing", "no-such", "no-tax-id");
  private static final Set<String> OTHER_INTENTS = Set.of("got-audio", "got-file", "got-location", "got-contacts", "got-unknown",
      "stock-reserved", "stock-rejected", "order-expired");

  private final Flows flows;
  private final Understanding understanding;
  private final Texts texts;
  private final Actions actions = new Actions();
  private final Fillings fillings;

  /** Texts as configuration: what the bot says, what the company says of itself, what product facts are called. */
  public record Configuration(Texts texts, CompanyAnswers company, Properties properties, Terms terms) {}

  /** @throws IllegalArgumentException if a version of the flow has problems; the message lists them */
  public SalesDialogue(Flows flows, Understanding understanding, Catalog catalog, Financing financing, Orders orders, Configuration configuration, Ids ids) {
    this.flows = flows;
    this.understanding = understanding;
    this.texts = configuration.texts();
    var terms = configuration.terms();
    var tracking = new Tracking(orders, terms);
    this.fillings = new Fillings(configuration.company(), tracking, terms);
    var shortage = new Shortage(catalog, terms);
    var searching = new Searching(catalog, shortage);
    var summarising = new Summarising(catalog, financing, shortage, terms);
    searching.addTo(actions);
    new Telling(catalog, shortage, configuration.properties()).addTo(actions);
    new FillingTheCart(catalog, shortage, searching).addTo(actions);
    new Suggesting(catalog).addTo(actions);
    summarising.addTo(actions);
    new QuotingInstalments(financing, catalog, summarising).addTo(actions);
    new Confirming(catalog, summarising, terms, ids).addTo(actions);
    tracking.addTo(actions);
    new Informing(configuration.company()).addTo(actions);
    new HandingOver(tracking).addTo(actions);
    flows.versions().forEach(this::check);
  }

  private void check(Flow flow) {
    var problems = problems(flow);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("Flow " + flow.id() + " v" + flow.version() + ": " + problems);
    }
  }

  /** Why this definition cannot be the sales flow; empty = it can. */
  public List<Problem> problems(Flow flow) {
    var host = new Host(actions.outcomes(), SalesDialogue::isIntent, texts::has);
    return Stream.of(Validation.of(flow, host), unknownButtons(flow), notHere(flow)).flatMap(List::stream).toList();
  }

  private static List<Problem> unknownButtons(Flow flow) {
    return flow.states().entrySet().stream().flatMap(state -> state.getValue().options().stream()
        .filter(o -> !Fillings.BUTTONS.contains(o.id()))
        .map(o -> new Problem("states." + state.getKey() + ".options." + o.id(), "unknown-button", "No existe el botón «" + o.id() + "»"))).toList();
  }

  /** Buttons come back as intents, nobody keeps timers for this flow, and a sale has no end. */
  private static List<Problem> notHere(Flow flow) {
    return flow.states().entrySet().stream()
        .filter(s -> s.getValue().end() != null
            || s.getValue().on().stream().anyMatch(l -> l.after() != null || l.option() != null)
            || s.getValue().options().stream().anyMatch(o -> o.next() != null || !o.set().isEmpty()))
        .map(s -> new Problem("states." + s.getKey(), "not-in-sales", "En la venta los botones llevan por su intención, y no hay finales ni tiempos de espera")).toList();
  }

  private static boolean isIntent(String name) {
    return OTHER_INTENTS.contains(name) || Arrays.stream(Intent.values()).map(Act::name).anyMatch(name::equals);
  }

  /** Never throws for anything that a buyer can say; asks the ports, so it takes as long as they do. */
  public Answer answer(Conversation conversation, DialogueInput input, Instant now) {
    var flow = flows.of(conversation.session());
    var turn = new Turn(conversation, input, now);
    var draft = new Draft();
    turn.change(c -> c.withSession(session(flow, c.session())));
    var from = turn.conversation().session().state();
    var heard = heard(input, conversation);
    var acts = acts(input, heard, conversation.offered() != null);
    for (var act : acts) {
      if (!turn.handedOff()) {
        turn.acting(act.understood(), acts);
        run(turn, flow, act, draft);
      }
    }
    if (input instanceof DialogueInput.Said said) {
      closed(turn, said, heard, draft);
    }
    draft.messages().forEach(content -> turn.effect(new Effect.Say(content)));
    return new Answer(turn.conversation(), turn.effects(), report(turn, flow, from, heard));
  }

  private static Session session(Flow flow, Session session) {
    boolean runs = session != null && session.flow().equals(flow.id()) && session.version() == flow.version() && !session.hasEnded()
        && flow.states().containsKey(session.state());
    return runs ? session : Interpreter.step(flow, Session.of(flow.id(), flow.version()), new Input.Start()).session();
  }

  private List<Interpretation> heard(DialogueInput input, Conversation conversation) {
    if (!(input instanceof DialogueInput.Said said)) {
      return List.of();
    }
    var state = conversation.session() == null ? "" : conversation.session().state();
    var context = Pointing.context(conversation, Set.of("quote", "which-payment").contains(state));
    return Burst.utterances(said.messages()).stream().map(u -> understanding.interpret(u, context)).toList();
  }

  private static List<Act> acts(DialogueInput input, List<Interpretation> heard, boolean offered) {
    return switch (input) {
      case DialogueInput.Said said -> Stream.concat(
          Act.worthAnswering(heard.stream().flatMap(i -> i.acts().stream()).toList(), offered).stream(),
          said.messages().stream().flatMap(m -> Act.of(m.content()))).toList();
      case DialogueInput.StockReserved r -> List.of(Act.event("stock-reserved"));
      case DialogueInput.StockRejected r -> List.of(Act.event("stock-rejected"));
      case DialogueInput.OrderExpired e -> List.of(Act.event("order-expired"));
    };
  }

  private void run(Turn turn, Flow flow, Act act, Draft draft) {
    var outcome = Outcome.of("");
    Input input = new Input.Intent(act.intent());
    for (int steps = 0; input != null; steps++) {
      if (steps > MAX_STEPS) {
        throw new IllegalStateException("Flow " + flow.id() + " v" + flow.version() + " goes round in circles on " + act.intent());
      }
      var step = Interpreter.step(flow, withFacts(turn.conversation(), act), input);
      turn.change(c -> c.withSession(step.session()));
      say(turn, step, outcome, draft);
      var run = step.effects().stream().filter(Run.class::isInstance).map(Run.class::cast).findFirst();
      outcome = run.map(r -> actions.run(r.action(), r.args(), turn)).orElse(outcome);
      input = run.isPresent() ? new Input.Outcome(outcome.name()) : null;
      if (run.isPresent() && ASKING_BACK.contains(outcome.name())) {
        turn.askedBack();
      }
    }
  }

  private void say(Turn turn, Step step, Outcome outcome, Draft draft) {
    for (var effect : step.effects()) {
      if (effect instanceof Say say) {
        var values = fillings.of(turn.conversation(), outcome);
        var buttons = new ArrayList<>(fillings.buttons(say.options(), turn.conversation(), values));
        buttons.addAll(outcome.buttons());
        draft.say(say.text(), texts.render(say.text(), values), buttons);
        turn.change(c -> c.asking(texts.asks(say.text())));
      }
    }
  }

  /** What conditions of the flow can look at. */
  private static Session withFacts(Conversation c, Act act) {
    var slots = act.understood().slots();
    return c.session()
        .with("alone", act.alone())
        .with("bare", slots.bareYes())
        .with("arrival", "arrival".equals(slots.aspect()))
        .with("by", slots.reference() != null ? "reference" : slots.query() != null ? "query" : "nothing")
        .with("cart", c.cart().isEmpty() ? "empty" : "full")
        .with("shown", !c.shown().items().isEmpty())
        .with("offered", c.offered() != null)
        .with("order", c.lastOrder(State.RESERVING, State.RESERVED).map(o -> o.state() == State.RESERVING ? "reserving" : "reserved").orElse("none"))
        .with("short", act.understood().phrase().strip().split("\\s+").length <= SHORT)
        .with("misunderstood", c.misunderstood() > 0);
  }

  private void closed(Turn turn, DialogueInput.Said said, List<Interpretation> heard, Draft draft) {
    boolean lost = isLost(turn, heard);
    turn.forgetOldOffer();
    turn.change(c -> c.misunderstood(lost ? turn.handedOff() ? 0 : c.misunderstood() + 1 : heard.isEmpty() ? c.misunderstood() : 0)
        .saidAt(said.messages().getLast().sentAt()));
    if (draft.isEmpty()) {
      draft.say("not-understood", texts.render("not-understood", fillings.of(turn.conversation(), Outcome.of(""))), List.of());
    }
  }

  private static boolean isLost(Turn turn, List<Interpretation> heard) {
    if (turn.hasGuessedRight()) {
      return false;
    }
    var acts = heard.stream().flatMap(i -> i.acts().stream()).filter(a -> !a.intent().isCourtesy()).toList();
    return !acts.isEmpty() && acts.stream().allMatch(a -> a.intent() == Intent.UNKNOWN);
  }

  private static TurnReport report(Turn turn, Flow flow, String from, List<Interpretation> heard) {
    var outcome = turn.handedOff() ? ConversationTurn.Outcome.HANDED_OFF
        : isLost(turn, heard) ? ConversationTurn.Outcome.NOT_UNDERSTOOD
        : turn.hasAskedBack() ? ConversationTurn.Outcome.CLARIFIED
        : ConversationTurn.Outcome.ANSWERED;
    return new TurnReport(flow.id(), flow.version(), from, turn.conversation().session().state(),
        heard.stream().flatMap(i -> i.acts().stream()).map(Understood::intent).map(Act::name).toList(),
        heard.stream().mapToDouble(Interpretation::confidence).min().orElse(1),
        turn.actions(), outcome, heard.stream().flatMap(i -> i.unknownPhrases().stream()).toList());
  }
}
