package com.microcom.gateway.inbound;

import com.microcom.gateway.delivering.Attempts;
import com.microcom.gateway.delivering.Deliveries;
import com.microcom.gateway.receiving.InboundMessages;
import com.microcom.gateway.receiving.ReceivedEvents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Personal data is not kept longer than it is needed: what the provider posted, to answer a complaint; what was sent and which messages
 * were received, as long as somebody may refer to them. The consent ledger stays: it is the proof.
 */
@ApplicationScoped
public class ForgettingJob {
  /** Zenvia gives up a status after 15 minutes. */
  private static final Duration PARKED_FOR = Duration.ofDays(1);

  private final ReceivedEvents events;
  private final Attempts attempts;
  private final Clock clock;
  private final Duration keepEvents;
  private final InboundMessages inboundMessages;
  private final Deliveries deliveries;
  private final Duration keepMessages;

  public ForgettingJob(
      ReceivedEvents events,
      Attempts attempts,
      InboundMessages inboundMessages,
      Deliveries deliveries,
      Clock clock,
      @ConfigProperty(name = "gateway.events.keep", defaultValue = "P90D") Duration keepEvents,
      @ConfigProperty(name = "gateway.messages.keep", defaultValue = "P365D") Duration keepMessages) {
    this.events = events;
    this.attempts = attempts;
    this.clock = clock;
    this.keepEvents = keepEvents;
    this.inboundMessages = inboundMessages;
    this.deliveries = deliveries;
    this.keepMessages = keepMessages;
  }

  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forget() {
    var now = clock.instant();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              events.forget(now.minus(keepEvents));
              attempts.forgetParked(now.minus(PARKED_FOR));
              inboundMessages.forget(now.minus(keepMessages));
              deliveries.forget(now.minus(keepMessages));
            });
  }
}
