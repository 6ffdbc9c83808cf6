package com.microcom.conversation.dialogue;

import com.microcom.contracts.events.ConversationTurn;
import java.util.List;

/**
 * What happened in a turn, for {@link ConversationTurn}.
 *
 * @param fromState state of the flow before
 * @param toState state of the flow after
 * @param intents as understood, in order
 * @param confidence lowest of the understanding, 0..1
 * @param actions named actions that ran, in order
 * @param unknownPhrases what was not understood, as written
 */
public record TurnReport(
    String flow,
    int flowVersion,
    String fromState,
    String toState,
    List<String> intents,
    double confidence,
    List<String> actions,
    ConversationTurn.Outcome outcome,
    List<String> unknownPhrases) {
  public TurnReport {
    intents = List.copyOf(intents);
    actions = List.copyOf(actions);
    unknownPhrases = List.copyOf(unknownPhrases);
  }
}
