package com.microcom.gateway.delivering;

import com.microcom.contracts.events.MessageStatus.State;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Decides about messages that a crash or a lost answer left behind. */
@ApplicationScoped
public class ReviewOverdue {
  private static final Logger LOG = Logger.getLogger(ReviewOverdue.class);
  private static final int BATCH = 50;

  private final Deliveries deliveries;
  private final Progress progress;
  private final Clock clock;

  public ReviewOverdue(Deliveries deliveries, Progress progress, Clock clock) {
    this.deliveries = deliveries;
    this.progress = progress;
    this.clock = clock;
  }

  /** @return how many there were */
  public int handle() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var now = clock.instant();
              var overdue = deliveries.overdue(BATCH, now);
              overdue.forEach(message -> review(message, now));
              return overdue.size();
            });
  }

  private void review(Delivery message, Instant now) {
    // An attempt still "sending" after its time belonged to a process that died: it is ambiguous from now on.
    var ambiguities = message.ambiguities() + (message.phase() == Delivery.Phase.SENDING ? 1 : 0);
    if (message.phase() == Delivery.Phase.CLAIMED) {
      deliveries.wait(message.messageId(), now);
    } else if (Retrying.sendsAgain(message.purpose(), ambiguities)) {
      LOG.warnf("Message %s: nothing was heard of its attempt, it is sent once more", message.messageId());
      deliveries.sendAgain(message.messageId(), ambiguities, now);
    } else {
      progress.close(message, new StatusReport(State.UNKNOWN, "no-answer", null, now));
    }
  }
}
