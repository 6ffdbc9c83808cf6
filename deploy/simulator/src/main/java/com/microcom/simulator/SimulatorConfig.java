package com.microcom.simulator;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Everything about the simulated parties that may differ from one run to the next. Durations are virtual time, except {@link Webhook}'s limits. */
@ConfigMapping(prefix = "simulator")
public interface SimulatorConfig {
  /** The company's WhatsApp number, digits without {@code +}. */
  String botNumber();

  /** What {@code X-API-TOKEN} must be. */
  String apiToken();

  /** Signs the payment provider's webhooks (HMAC-SHA256). */
  String paymentSecret();

  /** {@code NOT_DELIVERED} or {@code REJECTED}. */
  String windowClosedStatus();

  Timeline timeline();

  Webhook webhook();

  Templates templates();

  /** When a message changes its status, counted from the moment it was accepted. */
  interface Timeline {
    Duration sent();

    Duration delivered();

    Duration read();
  }

  interface Webhook {
    Duration retryDelay();

    int maxAttempts();

    /** Real time: a first answer that takes longer counts as a failure. */
    Duration slowAfter();

    /** Real time, for connecting and for answering. */
    Duration timeout();

    /** {@code IN}, {@code OUT} or {@code ALL}. */
    String defaultDirection();
  }

  interface Templates {
    /** If not, they wait in WAITING_REVIEW until the control API says otherwise. */
    boolean autoApprove();
  }
}
