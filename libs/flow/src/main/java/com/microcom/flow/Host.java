package com.microcom.flow;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the program that runs a flow offers to it.
 *
 * @param actions outcomes by the name of the action
 * @param intents which intents it can recognise
 * @param texts which texts it has; wording written into the flow itself is always there
 */
public record Host(Map<String, Set<String>> actions, Predicate<String> intents, Predicate<String> texts) {
  /** For trees that only ask: no actions, no intents, the wording stands in the flow. */
  public static Host ofTree() {
    return new Host(Map.of(), intent -> false, text -> true);
  }
}
