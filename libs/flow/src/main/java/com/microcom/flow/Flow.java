package com.microcom.flow;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A dialogue as data. A published version never changes.
 *
 * @param start the first state
 * @param everywhere heard in every state that waits, after its own listeners
 */
public record Flow(
    String id, int version, String title, String start, Map<String, State> states, List<Listener> everywhere) {
  /** As {@link Listener#next()}: where the session waited before this detour, without saying it again. */
  public static final String BACK = "@back";

  public Flow {
    states = states == null ? Map.of() : java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(states));
    everywhere = copy(everywhere);
  }

  /**
   * A state that runs an action waits for its outcome; one that ends, ends; any other waits for a person.
   *
   * @param say on entering; key or wording; may be null
   * @param run on entering; may be null
   * @param options shown with {@code say}, and listened to
   * @param menu how the options are opened when they are a list ({@code Elegir}); null = buttons
   * @param on tried in order, the first that fits is taken
   * @param end the outcome with which the session ends here; null = it goes on
   */
  public record State(String say, Action run, List<Option> options, String menu, List<Listener> on, String end) {
    public State {
      options = copy(options);
      on = copy(on);
    }

    boolean waits() {
      return run == null && end == null;
    }
  }

  /** @param args static arguments, scalars by name */
  public record Action(String action, Map<String, Object> args) {
    public Action {
      args = args == null ? Map.of() : Map.copyOf(args);
    }
  }

  /** @param description second line of a list row; may be null @param set fields to assign @param next null = stay */
  public record Option(String id, String title, String description, Map<String, Object> set, String next) {
    public Option {
      set = set == null ? Map.of() : Map.copyOf(set);
    }
  }

  /**
   * Exactly one of {@code intent}, {@code option}, {@code outcome}, {@code after} says what it listens to.
   *
   * @param option id of a button that is not offered here (an old one)
   * @param after time-out since the state was entered
   * @param when facts that must hold: a scalar, a list of scalars (any of them), or {@code null}/false for absent
   * @param say before going on; may be null
   * @param set fields to assign
   * @param next null = stay, {@link #BACK}, or a state (the same one = enter it again)
   */
  public record Listener(
      String intent,
      String option,
      String outcome,
      Duration after,
      Map<String, Object> when,
      String say,
      Map<String, Object> set,
      @JsonProperty("next") String next) {
    public Listener {
      when = when == null ? Map.of() : java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(when));
      set = set == null ? Map.of() : Map.copyOf(set);
    }
  }

  private static <T> List<T> copy(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
