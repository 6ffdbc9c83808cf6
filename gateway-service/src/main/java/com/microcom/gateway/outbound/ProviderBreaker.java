package com.microcom.gateway.outbound;

import com.microcom.gateway.delivering.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/** Stops asking a provider that is down: half of twenty requests unanswered, then a few seconds of quiet. */
@ApplicationScoped
class ProviderBreaker {
  private static final Logger LOG = Logger.getLogger(ProviderBreaker.class);

  /** Carries an outcome through the circuit breaker, which counts exceptions only. */
  private static final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Outcome outcome;

    Unanswered(Outcome outcome) {
      super(null, null, false, false);
      this.outcome = outcome;
    }
  }

  private final Guard breaker;

  ProviderBreaker(MeterRegistry metrics) {
    breaker =
        Guard.create()
            .withCircuitBreaker()
            .requestVolumeThreshold(20)
            .failureRatio(0.5)
            .delay(3, ChronoUnit.SECONDS)
            .successThreshold(2)
            .failOn(Unanswered.class)
            .onStateChange(
                state -> {
                  LOG.warnf("The provider's circuit breaker is %s", state);
                  metrics.counter("gateway_provider_breaker_total", "state", state.name()).increment();
                })
            .done()
            .build();
  }

  Outcome guard(Callable<Outcome> request) {
    try {
      return breaker.call(() -> countable(request.call()), Outcome.class);
    } catch (Unanswered e) {
      return e.outcome;
    } catch (CircuitBreakerOpenException e) {
      return new Outcome.NotSent("the circuit breaker is open");
    } catch (Exception e) {
      return new Outcome.Ambiguous(e.toString());
    }
  }

  private static Outcome countable(Outcome outcome) {
    return switch (outcome) {
      case Outcome.NotSent n -> throw new Unanswered(n);
      case Outcome.Ambiguous a -> throw new Unanswered(a);
      default -> outcome;
    };
  }
}
