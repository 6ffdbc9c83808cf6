package com.microcom.conversation.dialogue;

import com.microcom.contracts.events.OutboundContent.Button;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How a named action came out.
 *
 * @param name one of those that the action declares; the flow goes on by it
 * @param values fillings for the texts that the flow says after it
 * @param buttons to offer with that text, besides those of the flow
 */
record Outcome(String name, Map<String, String> values, List<Button> buttons) {
  static final String UNAVAILABLE = "unavailable";

  Outcome {
    values = Map.copyOf(values);
    buttons = List.copyOf(buttons);
  }

  static Outcome of(String name) {
    return new Outcome(name, Map.of(), List.of());
  }

  Outcome with(String key, String value) {
    var all = new HashMap<>(values);
    all.put(key, value);
    return new Outcome(name, all, buttons);
  }

  Outcome renamed(String other) {
    return new Outcome(other, values, buttons);
  }

  Outcome with(List<Button> offered) {
    return new Outcome(name, values, offered);
  }

  static <T> Outcome when(Remote<T> remote, Function<T, Outcome> then) {
    return switch (remote) {
      case Remote.Answered<T> answered -> then.apply(answered.value());
      case Remote.Unavailable<T> u -> of(UNAVAILABLE);
    };
  }
}
