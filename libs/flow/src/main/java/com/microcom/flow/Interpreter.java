package com.microcom.flow;

import com.microcom.flow.Flow.Listener;
import com.microcom.flow.Flow.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Runs a flow, purely: what it answers follows from its arguments alone. An action is not run here; the step ends with
 * {@link Effect.Run} and the host comes back with its {@link Input.Outcome}.
 */
public final class Interpreter {
  private Interpreter() {}

  /** @throws IllegalArgumentException if the session belongs to another flow or version, or the flow leads to a state it does not have */
  public static Step step(Flow flow, Session session, Input input) {
    if (!session.flow().equals(flow.id()) || session.version() != flow.version()) {
      throw new IllegalArgumentException(
          "A session of %s v%d does not run on %s v%d".formatted(session.flow(), session.version(), flow.id(), flow.version()));
    }
    var effects = new ArrayList<Effect>();
    var next = session.hasEnded() ? Optional.<Session>empty() : react(flow, session, input, effects);
    return next.map(moved -> new Step(moved, effects)).orElseGet(() -> new Step(session, List.of(new Effect.Unheard(input))));
  }

  private static Optional<Session> react(Flow flow, Session session, Input input, List<Effect> effects) {
    if (input instanceof Input.Start) {
      return session.state() != null ? Optional.empty() : Optional.of(enter(flow, session, flow.start(), effects));
    }
    if (session.state() == null) {
      return Optional.empty();
    }
    return reaction(flow, session, input).map(reaction -> follow(flow, session, reaction, effects));
  }

  /** What the first fitting option or listener leads to: those of the state first, then those of everywhere. */
  private static Optional<Listener> reaction(Flow flow, Session session, Input input) {
    var state = state(flow, session.state());
    if (input instanceof Input.Option chosen && chosen.state().equals(session.state())) {
      var option = state.options().stream().filter(o -> o.id().equals(chosen.id())).findFirst();
      if (option.isPresent()) {
        return option.map(o -> new Listener(null, o.id(), null, null, Map.of(), null, o.set(), o.next()));
      }
    }
    var own = first(state.on(), session, listensTo(session, input));
    return own.isPresent() || !state.waits() ? own : first(flow.everywhere(), session, listensTo(session, input));
  }

  private static Optional<Listener> first(List<Listener> listeners, Session session, Predicate<Listener> fits) {
    return listeners.stream().filter(fits).filter(l -> holds(l.when(), session.facts())).findFirst();
  }

  private static Predicate<Listener> listensTo(Session session, Input input) {
    return switch (input) {
      case Input.Start() -> l -> false;
      case Input.Intent(String name) -> l -> name.equals(l.intent());
      case Input.Option(String state, String id) -> l -> id.equals(l.option());
      case Input.Outcome(String name) -> l -> name.equals(l.outcome());
      case Input.TimedOut(int visit) -> l -> l.after() != null && visit == session.visit();
    };
  }

  private static Session follow(Flow flow, Session session, Listener reaction, List<Effect> effects) {
    var changed = session;
    for (var field : reaction.set().entrySet()) {
      effects.add(new Effect.SetField(field.getKey(), field.getValue()));
      changed = changed.with(field.getKey(), field.getValue());
    }
    if (reaction.say() != null) {
      effects.add(new Effect.Say(session.state(), reaction.say(), List.of()));
    }
    if (Flow.BACK.equals(reaction.next())) {
      return back(flow, changed, effects);
    }
    return reaction.next() == null ? changed : enter(flow, changed, reaction.next(), effects);
  }

  private static Session back(Flow flow, Session session, List<Effect> effects) {
    var target = session.resting() == null ? flow.start() : session.resting();
    var there = session.entering(target, true);
    startTimer(state(flow, target), there, effects);
    return there;
  }

  private static Session enter(Flow flow, Session session, String name, List<Effect> effects) {
    var state = state(flow, name);
    var there = session.entering(name, state.waits());
    if (state.say() != null) {
      effects.add(new Effect.Say(name, state.say(), state.options()));
    }
    if (state.run() != null) {
      effects.add(new Effect.Run(state.run().action(), state.run().args()));
    } else if (state.end() != null) {
      effects.add(new Effect.Ended(state.end()));
      there = there.ended(state.end());
    } else {
      startTimer(state, there, effects);
    }
    return there;
  }

  private static void startTimer(State state, Session session, List<Effect> effects) {
    state.on().stream().map(Listener::after).filter(Objects::nonNull).min(Duration::compareTo)
        .ifPresent(after -> effects.add(new Effect.StartTimer(after, session.visit())));
  }

  private static State state(Flow flow, String name) {
    var state = flow.states().get(name);
    if (state == null) {
      throw new IllegalArgumentException("Flow %s v%d has no state %s".formatted(flow.id(), flow.version(), name));
    }
    return state;
  }

  private static boolean holds(Map<String, Object> when, Map<String, Object> facts) {
    return when.entrySet().stream().allMatch(condition -> fits(condition.getValue(), facts.get(condition.getKey())));
  }

  private static boolean fits(Object expected, Object actual) {
    if (expected instanceof List<?> any) {
      return any.stream().anyMatch(one -> fits(one, actual));
    }
    return absent(expected) ? absent(actual) : sameScalar(expected, actual);
  }

  private static boolean absent(Object value) {
    return value == null || Boolean.FALSE.equals(value);
  }

  /** Whole numbers change their Java type on the way through JSON. */
  private static boolean sameScalar(Object a, Object b) {
    return a instanceof Number x && b instanceof Number y ? x.longValue() == y.longValue() : a.equals(b);
  }
}
