package com.microcom.reactivation.surveying;

import com.microcom.flow.Effect;
import com.microcom.flow.Flow;
import com.microcom.flow.Host;
import com.microcom.flow.Input;
import com.microcom.flow.Interpreter;
import com.microcom.flow.Session;
import com.microcom.flow.Step;
import com.microcom.reactivation.campaigns.Recipient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one input does to a survey; pure.
 *
 * @param says messages to the person, in order
 * @param fields typed answers
 * @param optsOut the person does not want to be written to
 * @param heard false = nothing listens to that here, and nothing moved
 */
public record SurveyRun(
    Session session, List<Effect.Say> says, List<Effect.SetField> fields, Effect.StartTimer waits, boolean optsOut, boolean heard) {
  public static final String OPT_OUT = "opt-out";

  /** What a survey may use: one action, no intents (buttons and lists only), wording inside the flow. */
  public static final Host HOST = new Host(Map.of(OPT_OUT, Set.of("done")), intent -> false, text -> true);

  /** The first state; what it says is the template's affair. */
  public static SurveyRun start(Flow survey) {
    return of(survey, Session.of(survey.id(), survey.version()), new Input.Start());
  }

  public static SurveyRun of(Flow survey, Session session, Input input) {
    var effects = new ArrayList<Effect>();
    var step = Interpreter.step(survey, session, input);
    effects.addAll(step.effects());
    while (asksForAction(step)) {
      // The only action there is; the host carries it out with the messages of this step.
      step = Interpreter.step(survey, step.session(), new Input.Outcome("done"));
      effects.addAll(step.effects());
    }
    return new SurveyRun(
        step.session(),
        all(effects, Effect.Say.class),
        all(effects, Effect.SetField.class),
        all(effects, Effect.StartTimer.class).stream().reduce((earlier, later) -> later).orElse(null),
        !all(effects, Effect.Run.class).isEmpty(),
        all(effects, Effect.Unheard.class).isEmpty());
  }

  /** Whether this option means "do not write to me", wherever the survey stands. */
  public static boolean isOptOut(Flow survey, Input.Option option) {
    return option.state().equals(survey.start()) && of(survey, start(survey).session(), option).optsOut();
  }

  public Optional<String> outcome() {
    return Optional.ofNullable(session.outcome());
  }

  public Recipient.Timer timer(Instant now) {
    return waits == null ? null : new Recipient.Timer(now.plus(waits.after()), waits.visit());
  }

  private static boolean asksForAction(Step step) {
    return !step.effects().isEmpty() && step.effects().getLast() instanceof Effect.Run;
  }

  private static <E extends Effect> List<E> all(List<Effect> effects, Class<E> type) {
    return effects.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
