package com.microcom.flow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where one person is inside one published version of a flow. Immutable; plain JSON for storing.
 *
 * @param flow id of the definition
 * @param version of the definition; a session stays on it for ever
 * @param state where it is; null before it was started
 * @param resting the last state that waited for a person: where {@link Flow#BACK} leads
 * @param visit counts the states that were entered; a time-out carries it, so that a late one is recognised
 * @param facts what conditions look at: scalars (text, true/false, whole numbers) by name
 * @param outcome how it ended, or null while it runs
 */
public record Session(
    String flow, int version, String state, String resting, int visit, Map<String, Object> facts, String outcome) {
  public Session {
    facts = facts == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** Not started yet: the first input is {@link Input.Start}. */
  public static Session of(String flow, int version) {
    return new Session(flow, version, null, null, 0, Map.of(), null);
  }

  public boolean hasEnded() {
    return outcome != null;
  }

  /** A value of null forgets the fact. */
  public Session with(String fact, Object value) {
    var changed = new LinkedHashMap<>(facts);
    if (value == null) {
      changed.remove(fact);
    } else {
      changed.put(fact, value);
    }
    return new Session(flow, version, state, resting, visit, changed, outcome);
  }

  Session entering(String next, boolean waitsThere) {
    return new Session(flow, version, next, waitsThere ? next : resting, visit + 1, facts, outcome);
  }

  Session ended(String how) {
    return new Session(flow, version, state, resting, visit, facts, how);
  }
}
