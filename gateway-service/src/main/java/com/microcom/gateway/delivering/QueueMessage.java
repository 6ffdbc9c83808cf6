package com.microcom.gateway.delivering;

import com.microcom.contracts.events.MessageOutbound;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Takes the command to send; the sender does the rest. */
@ApplicationScoped
public class QueueMessage {
  private final Deliveries deliveries;
  private final Clock clock;

  public QueueMessage(Deliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** In the caller's transaction. A second command with the same message id changes nothing. */
  public void handle(MessageOutbound command) {
    deliveries.add(command, clock.instant());
  }
}
