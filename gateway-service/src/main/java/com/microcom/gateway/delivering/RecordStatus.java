package com.microcom.gateway.delivering;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Finds the message that a status is about. In the caller's transaction. */
@ApplicationScoped
public class RecordStatus {
  private final Deliveries deliveries;
  private final Attempts attempts;
  private final ApplyStatus applyStatus;
  private final Clock clock;

  public RecordStatus(Deliveries deliveries, Attempts attempts, ApplyStatus applyStatus, Clock clock) {
    this.deliveries = deliveries;
    this.attempts = attempts;
    this.applyStatus = applyStatus;
    this.clock = clock;
  }

  /** @param externalId as the provider repeats it, or null @param providerMessageId or null */
  public void handle(String externalId, String providerMessageId, StatusReport report) {
    var ours = asAttempt(externalId);
    if (ours == null && providerMessageId != null) {
      attempts.serialise(providerMessageId);
    }
    var attempt = attempts.find(ours, providerMessageId);
    if (attempt.isPresent()) {
      attempts.learn(ours, providerMessageId);
      var message = deliveries.lock(attempt.get().messageId()).orElseThrow();
      // Asked again under the lock: a new attempt begins under it, too.
      applyStatus.handle(message, report, attempts.find(attempt.get().id(), null).orElseThrow().newest());
    } else if (externalId == null && providerMessageId != null) {
      attempts.park(providerMessageId, report, clock.instant());
    }
    // An externalId that is not ours: somebody else sends with this account.
  }

  /** @return null if the text is not one of our ids */
  public static UUID asAttempt(String externalId) {
    try {
      return externalId == null ? null : UUID.fromString(externalId);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
