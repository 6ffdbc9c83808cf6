package com.microcom.flow;

/** What a session is resumed with. */
public sealed interface Input {
  record Start() implements Input {}

  /** A person said something that was understood as this. */
  record Intent(String name) implements Input {}

  /** A button or list row was chosen. @param state where it was offered; an option of another state is old */
  record Option(String state, String id) implements Input {}

  /** How the action that was asked for last came out. */
  record Outcome(String name) implements Input {}

  /** The timer of that visit rang; of an earlier visit it is ignored. */
  record TimedOut(int visit) implements Input {}
}
