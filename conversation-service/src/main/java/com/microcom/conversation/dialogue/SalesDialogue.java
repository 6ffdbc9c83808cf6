package com.microcom.conversation.dialogue;

import com.microcom.contracts.Ids;
import com.microcom.contracts.events.ConversationTurn;
import com.microcom.conversation.understanding.Intent;
import com.microcom.conversation.understanding.Interpretation;
import com.microcom.conversation.understanding.Understanding;
import com.microcom.conversation.understanding.Understood;
import com.microcom.flow.Flow;
import com.microcom.flow.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Answers a buyer: understands what he said, runs the sales flow with its named actions, and writes one answer. It may ask
 * the other services (through its ports) and changes nothing; what is to happen is in the answer.
 */
public final class SalesDialogue {
  private final Flows flows;
  private final Understanding understanding;
  private final Texts texts;
  private final Fillings fillings;
  private final SalesFlowRules rules;
  private final RunningTheFlow running;

  /** @param texts what the bot says */
  public record Configuration(Texts texts, Company company, Terms terms) {}

  /** @throws IllegalArgumentException if a version of the flow has problems; the message lists them */
  public SalesDialogue(Flows flows, Understanding understanding, Catalog catalog, Financing financing, Orders orders, Configuration configuration, Ids ids) {
    this.flows = flows;
    this.understanding = understanding;
    this.texts = configuration.texts();
    var actions = new Actions();
    var terms = configuration.terms();
    var tracking = new Tracking(orders, terms);
    this.fillings = new Fillings(configuration.company(), tracking, terms);
    var shortage = new Shortage(catalog, terms);
    var searching = new Searching(catalog, shortage);
    var summarising = new Summarising(catalog, financing, shortage, terms);
    searching.addTo(actions);
    new Telling(catalog, shortage).addTo(actions);
    new AnsweringQuestions(catalog).addTo(actions);
    new TellingTheRange(catalog).addTo(actions);
    new OfferingAlternatives(catalog, shortage).addTo(actions);
    var putting = new PuttingIntoTheCart(shortage);
    new FillingTheCart(catalog, putting, searching).addTo(actions);
    new OfferingAccessories(catalog).addTo(actions);
    new ChangingTheCart(catalog, putting).addTo(actions);
    new Suggesting(catalog).addTo(actions);
    summarising.addTo(actions);
    new QuotingInstalments(financing, catalog, summarising).addTo(actions);
    new Confirming(catalog, summarising, terms, ids).addTo(actions);
    tracking.addTo(actions);
    new TakingNote().addTo(actions);
    new HandingOver(tracking).addTo(actions);
    this.rules = new SalesFlowRules(actions, texts);
    this.running = new RunningTheFlow(actions, texts, fillings);
    flows.versions().forEach(rules::check);
  }

  /** Why this definition cannot be the sales flow; empty = it can. */
  public List<Problem> problems(Flow flow) {
    return rules.problems(flow);
  }

  /** Never throws for anything that a buyer can say; asks the ports, so it takes as long as they do. */
  public Answer answer(Conversation conversation, DialogueInput input, Instant now) {
    var flow = flows.of(conversation.session());
    var turn = new Turn(conversation, input, now);
    var draft = new Draft();
    turn.change(c -> c.withSession(RunningTheFlow.session(flow, c.session())));
    var from = turn.conversation().session().state();
    var heard = heard(input, conversation);
    var completed = Optional.ofNullable(turn.openQuestion()).flatMap(open -> open.completed(heard));
    turn.change(c -> c.withSession(OpenQuestion.closed(c.session())));
    var acts = completed.map(List::of).orElseGet(() -> acts(input, heard, conversation.offered() != null));
    for (var act : acts) {
      if (!turn.handedOff()) {
        turn.acting(act.understood(), acts);
        running.run(turn, flow, act, draft);
      }
    }
    if (input instanceof DialogueInput.Said said) {
      closed(turn, said, heard, draft);
    }
    draft.messages().forEach(content -> turn.effect(new Effect.Say(content)));
    return new Answer(turn.conversation(), turn.effects(), report(turn, flow, from, heard));
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
