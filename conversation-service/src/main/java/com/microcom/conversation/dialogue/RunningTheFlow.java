package com.microcom.conversation.dialogue;

import com.microcom.conversation.ordering.PlacedOrder.State;
import com.microcom.flow.Effect.Run;
import com.microcom.flow.Effect.Say;
import com.microcom.flow.Flow;
import com.microcom.flow.Input;
import com.microcom.flow.Interpreter;
import com.microcom.flow.Session;
import com.microcom.flow.Step;
import java.util.ArrayList;
import java.util.Set;

/** Takes one act through the flow: its actions run, its texts are written into the draft. */
final class RunningTheFlow {
  /** A flow that runs more actions than this for one act goes round in circles. */
  private static final int MAX_STEPS = 20;
  /** So few words that mean nothing else may name a product. */
  private static final int SHORT = 3;
  /** Of what an act may be about, what a flow can tell apart; any other aspect is the buyer's own words. */
  private static final Set<String> NAMED_ASPECTS = Set.of("arrival", "brands", "catalogue", "kinds", "origen", "trick");
  private static final Set<String> ASKING_BACK = Set.of("clarify", "which", "how-many", "nothing", "no-such", "no-tax-id", "empty");

  private final Actions actions;
  private final Texts texts;
  private final Fillings fillings;

  RunningTheFlow(Actions actions, Texts texts, Fillings fillings) {
    this.actions = actions;
    this.texts = texts;
    this.fillings = fillings;
  }

  static Session session(Flow flow, Session session) {
    boolean runs = session != null && session.flow().equals(flow.id()) && session.version() == flow.version() && !session.hasEnded()
        && flow.states().containsKey(session.state());
    return runs ? session : Interpreter.step(flow, Session.of(flow.id(), flow.version()), new Input.Start()).session();
  }

  void run(Turn turn, Flow flow, Act act, Draft draft) {
    var outcome = Outcome.of("");
    int offersBefore = turn.offers();
    Input input = new Input.Intent(act.intent());
    for (int steps = 0; input != null; steps++) {
      if (steps > MAX_STEPS) {
        throw new IllegalStateException("Flow " + flow.id() + " v" + flow.version() + " goes round in circles on " + act.intent());
      }
      var step = Interpreter.step(flow, withFacts(turn.conversation(), act), input);
      turn.change(c -> c.withSession(step.session()));
      say(turn, step, outcome, draft);
      if (turn.offers() == offersBefore && asksYesOrNo(step)) {
        turn.withdrawOffer();
      }
      var run = step.effects().stream().filter(Run.class::isInstance).map(Run.class::cast).findFirst();
      outcome = run.map(r -> actions.run(r.action(), r.args(), turn)).orElse(outcome);
      input = run.isPresent() ? new Input.Outcome(outcome.name()) : null;
      if (run.isPresent() && ASKING_BACK.contains(outcome.name())) {
        turn.askedBack();
      }
    }
  }

  private boolean asksYesOrNo(Step step) {
    return step.effects().stream().anyMatch(effect -> effect instanceof Say say && texts.asks(say.text()) == Asked.YES_NO);
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
        .with("about", slots.aspect() != null && NAMED_ASPECTS.contains(slots.aspect()) ? slots.aspect() : "")
        .with("by", slots.reference() != null ? "reference" : slots.query() != null ? "query" : "nothing")
        .with("cart", c.cart().isEmpty() ? "empty" : "full")
        .with("shown", !c.shown().items().isEmpty())
        .with("offered", c.offered() != null)
        .with("order", c.lastOrder(State.RESERVING, State.RESERVED).map(o -> o.state() == State.RESERVING ? "reserving" : "reserved").orElse("none"))
        .with("short", act.understood().phrase().strip().split("\\s+").length <= SHORT)
        .with("misunderstood", c.misunderstood() > 0);
  }
}
