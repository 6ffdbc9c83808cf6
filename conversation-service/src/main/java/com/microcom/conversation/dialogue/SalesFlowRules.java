package com.microcom.conversation.dialogue;

import com.microcom.conversation.understanding.Intent;
import com.microcom.flow.Flow;
import com.microcom.flow.Host;
import com.microcom.flow.Problem;
import com.microcom.flow.Validation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a flow definition has to keep to be the sales flow. */
final class SalesFlowRules {
  private static final Set<String> OTHER_INTENTS = Set.of("got-audio", "got-file", "got-location", "got-contacts", "got-unknown",
      OpenQuestion.COMPLETED, "stock-reserved", "stock-rejected", "order-expired");

  private final Actions actions;
  private final Texts texts;

  SalesFlowRules(Actions actions, Texts texts) {
    this.actions = actions;
    this.texts = texts;
  }

  /** @throws IllegalArgumentException listing the problems, if there are any */
  void check(Flow flow) {
    var problems = problems(flow);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("Flow " + flow.id() + " v" + flow.version() + ": " + problems);
    }
  }

  List<Problem> problems(Flow flow) {
    var host = new Host(actions.outcomes(), SalesFlowRules::isIntent, texts::has);
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
}
