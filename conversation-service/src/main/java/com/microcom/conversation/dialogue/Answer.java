package com.microcom.conversation.dialogue;

import java.util.List;

/**
 * @param next the conversation after this turn
 * @param effects in order; at most two of them are {@link Effect.Say}; none when nothing is to be said
 */
public record Answer(Conversation next, List<Effect> effects, TurnReport report) {
  public Answer {
    effects = List.copyOf(effects);
  }
}
