package com.microcom.gateway.delivering;

import com.microcom.contracts.events.MessageStatus.State;
import com.microcom.contracts.values.MessageId;
import com.microcom.gateway.delivering.Delivery.Phase;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Writes down how an attempt ended. */
@ApplicationScoped
public class RecordOutcome {
  private static final Logger LOG = Logger.getLogger(RecordOutcome.class);

  private final Deliveries deliveries;
  private final Attempts attempts;
  private final Progress progress;
  private final ApplyStatus applyStatus;
  private final SendingRules rules;
  private final MeterRegistry metrics;
  private final Clock clock;

  public RecordOutcome(
      Deliveries deliveries,
      Attempts attempts,
      Progress progress,
      ApplyStatus applyStatus,
      SendingRules rules,
      MeterRegistry metrics,
      Clock clock) {
    this.deliveries = deliveries;
    this.attempts = attempts;
    this.progress = progress;
    this.applyStatus = applyStatus;
    this.rules = rules;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** It failed before there was an attempt: its document could not be brought. */
  public void handle(MessageId id, Outcome outcome) {
    QuarkusTransaction.requiringNew().run(() -> settle(lock(id), outcome, Phase.CLAIMED));
  }

  public void handle(MessageId id, UUID attempt, Outcome outcome) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (providerId(outcome) != null) {
                attempts.serialise(providerId(outcome));
              }
              var message = lock(id);
              attempts.close(attempt, result(outcome), providerId(outcome));
              settle(message, outcome, Phase.SENDING);
              if (providerId(outcome) != null) {
                attempts.unpark(providerId(outcome)).forEach(report -> applyStatus.handle(lock(id), report, isNewest(attempt)));
              }
            });
  }

  private boolean isNewest(UUID attempt) {
    return attempts.find(attempt, null).orElseThrow().newest();
  }

  /** @param expected another phase means that a status was faster and has settled it */
  private void settle(Delivery message, Outcome outcome, Phase expected) {
    var now = clock.instant();
    if (outcome instanceof Outcome.Accepted) {
      progress.close(message, new StatusReport(State.ACCEPTED, null, null, now));
    } else if (message.phase() == expected) {
      LOG.warnf("Message %s: %s", message.messageId(), outcome);
      settle(message, outcome, now);
    }
  }

  private void settle(Delivery message, Outcome outcome, Instant now) {
    switch (outcome) {
      case Outcome.Accepted accepted -> {}
      case Outcome.Rejected(var reason, var detail) ->
          progress.close(message, new StatusReport(State.FAILED, reason, detail, now));
      case Outcome.NotSent(var cause) -> tryLater(message, cause, now);
      case Outcome.Ambiguous(var cause) -> {
        metrics.counter("gateway_deliveries_ambiguous_total", "purpose", message.purpose().name()).increment();
        deliveries.ambiguous(message.messageId(), now.plus(rules.ambiguousFor()));
      }
    }
  }

  private void tryLater(Delivery message, String cause, Instant now) {
    if (Retrying.isHopeless(message, rules.giveUpAfter(), now)) {
      progress.close(message, new StatusReport(State.FAILED, "provider-unavailable", cause, now));
      return;
    }
    metrics.counter("gateway_deliveries_retried_total").increment();
    var due = now.plus(Retrying.pause(rules.firstPause(), message.failures() + 1));
    if (message.phase() == Phase.CLAIMED) {
      // There was no attempt: its document could not be brought.
      deliveries.holdForDocument(message.messageId(), due);
    } else {
      deliveries.retry(message.messageId(), cause, due);
    }
  }

  private Delivery lock(MessageId id) {
    return deliveries.lock(id).orElseThrow();
  }

  private static Attempts.Result result(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted a -> Attempts.Result.ACCEPTED;
      case Outcome.Rejected r -> Attempts.Result.REJECTED;
      case Outcome.NotSent n -> Attempts.Result.NOT_SENT;
      case Outcome.Ambiguous a -> Attempts.Result.AMBIGUOUS;
    };
  }

  private static String providerId(Outcome outcome) {
    return outcome instanceof Outcome.Accepted(var id) ? id : null;
  }
}
