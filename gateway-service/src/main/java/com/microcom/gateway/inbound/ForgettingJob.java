package com.microcom.gateway.inbound;

import com.microcom.gateway.delivering.Attempts;
import com.microcom.gateway.receiving.ReceivedEvents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What people wrote is not kept longer than needed to answer a complaint. */
@ApplicationScoped
public class ForgettingJob {
  /** Zenvia gives up a status after 15 minutes. */
  private static final Duration PARKED_FOR = Duration.ofDays(1);

  private final ReceivedEvents events;
  private final Attempts attempts;
  private final Clock clock;
  private final Duration keepEvents;

  public ForgettingJob(
      ReceivedEvents events,
      Attempts attempts,
      Clock clock,
      @ConfigProperty(name = "gateway.events.keep", defaultValue = "P90D") Duration keepEvents) {
    this.events = events;
    this.attempts = attempts;
    this.clock = clock;
    this.keepEvents = keepEvents;
  }

  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forget() {
    var now = clock.instant();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              events.forget(now.minus(keepEvents));
              attempts.forgetParked(now.minus(PARKED_FOR));
            });
  }
}
