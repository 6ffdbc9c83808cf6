package com.microcom.conversation.turns;

import com.microcom.contracts.events.ConversationTurn;

/** What became of a claimed turn. */
public sealed interface TurnResult {
  /** Committed. */
  record Applied(ConversationTurn.Outcome outcome) implements TurnResult {}

  /** The buyer wrote on meanwhile, or something else changed: it is thought again when it is due again. */
  record Overtaken(Reason reason) implements TurnResult {
    public enum Reason {
      STILL_WRITING,
      CHANGED_MEANWHILE
    }
  }

  /** Somebody else answered, or there was nothing. */
  record Nothing() implements TurnResult {}
}
