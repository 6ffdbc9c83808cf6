package com.microcom.flow;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a step asks the host to do, in order. */
public sealed interface Effect {

  /**
   * @param state that offers the options; a chosen one comes back as {@code Option(state, id)}
   * @param text key or wording, as the definition has it
   * @param options to choose from; may be empty
   */
  record Say(String state, String text, List<Flow.Option> options) implements Effect {
    public Say {
      options = List.copyOf(options);
    }
  }

  /** Run this and resume with its {@link Input.Outcome}; it is the last effect of its step. */
  record Run(String action, Map<String, Object> args) implements Effect {}

  /** A typed answer was given. The session's facts have it already. */
  record SetField(String field, Object value) implements Effect {}

  /** Resume with {@code TimedOut(visit)} after this long. It replaces earlier timers of the session. */
  record StartTimer(Duration after, int visit) implements Effect {}

  record Ended(String outcome) implements Effect {}

  /** Nothing here listens to that; the session did not move. */
  record Unheard(Input input) implements Effect {}
}
