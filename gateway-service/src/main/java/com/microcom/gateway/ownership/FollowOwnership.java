package com.microcom.gateway.ownership;

import com.microcom.contracts.events.ConversationOwnership;
import com.microcom.gateway.delivering.Deliveries;
import com.microcom.gateway.delivering.Guards;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** conversation decided who speaks: what was held for that decision may be looked at again. In the caller's transaction. */
@ApplicationScoped
public class FollowOwnership {
  private final Ownerships ownerships;
  private final Deliveries deliveries;
  private final Clock clock;

  public FollowOwnership(Ownerships ownerships, Deliveries deliveries, Clock clock) {
    this.ownerships = ownerships;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  public void handle(ConversationOwnership ownership) {
    ownerships.note(ownership);
    ownerships
        .liftFence(ownership.contactId(), ownership.causedBy())
        .ifPresent(contact -> deliveries.release(contact, Guards.FENCED, clock.instant()));
  }
}
