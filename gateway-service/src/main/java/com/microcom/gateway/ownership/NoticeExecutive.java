package com.microcom.gateway.ownership;

import com.microcom.contracts.events.ExecutiveActivity;
import com.microcom.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** An executive did something: the bot is silent from this transaction on, until conversation has answered it. */
@ApplicationScoped
public class NoticeExecutive {
  private final Ownerships ownerships;
  private final Outbox outbox;
  private final Clock clock;

  public NoticeExecutive(Ownerships ownerships, Outbox outbox, Clock clock) {
    this.ownerships = ownerships;
    this.outbox = outbox;
    this.clock = clock;
  }

  public void handle(ExecutiveActivity activity) {
    ownerships.raiseFence(activity.contactId(), activity.activityId(), clock.instant());
    outbox.add(activity);
  }
}
