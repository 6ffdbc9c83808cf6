package com.microcom.conversation.turns;

import com.microcom.contracts.values.ContactId;
import com.microcom.messaging.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;

/** Puts an event among those that the contact's next turn answers. */
@ApplicationScoped
public class AwaitAnswer {
  private final PendingInputs pending;
  private final QuietPeriod quietPeriod;
  private final Clock clock;

  public AwaitAnswer(PendingInputs pending, QuietPeriod quietPeriod, Clock clock) {
    this.pending = pending;
    this.quietPeriod = quietPeriod;
    this.clock = clock;
  }

  /** Only inside a transaction. */
  public void add(ContactId contactId, Envelope event) {
    var waiting = new ArrayList<>(pending.open(contactId));
    var input = new PendingInput(event, clock.instant());
    waiting.add(input);
    pending.add(contactId, input, quietPeriod.dueAt(waiting));
  }
}
