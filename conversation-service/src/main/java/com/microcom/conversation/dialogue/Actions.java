package com.microcom.conversation.dialogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The named actions that a flow may arrange, with the outcomes it has to listen to. */
final class Actions {
  private final Map<String, Named> named = new LinkedHashMap<>();

  private record Named(Set<String> outcomes, BiFunction<Turn, Map<String, Object>, Outcome> action) {}

  Actions add(String name, Set<String> outcomes, java.util.function.Function<Turn, Outcome> action) {
    return add(name, outcomes, (turn, args) -> action.apply(turn));
  }

  Actions add(String name, Set<String> outcomes, BiFunction<Turn, Map<String, Object>, Outcome> action) {
    if (named.putIfAbsent(name, new Named(outcomes, action)) != null) {
      throw new IllegalArgumentException("Two actions are called " + name);
    }
    return this;
  }

  /** For the validation of a definition. */
  Map<String, Set<String>> outcomes() {
    return named.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().outcomes()));
  }

  Outcome run(String name, Map<String, Object> args, Turn turn) {
    var action = named.get(name);
    if (action == null) {
      throw new IllegalArgumentException("There is no action " + name);
    }
    turn.ran(name);
    var outcome = action.action().apply(turn, args);
    if (!action.outcomes().contains(outcome.name())) {
      throw new IllegalStateException(name + " does not declare its outcome " + outcome.name());
    }
    return outcome;
  }
}
