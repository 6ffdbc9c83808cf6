package com.microcom.conversation.turns;

import com.microcom.contracts.events.Event;
import com.microcom.contracts.events.MessageInbound;
import com.microcom.messaging.Envelope;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that waits for an answer: a message of the buyer, or news of an order that he has to be told.
 *
 * @param cause the event as it arrived
 * @param arrivedAt when this service stored it, by its own clock
 */
public record PendingInput(Envelope cause, Instant arrivedAt) {
  public UUID id() {
    return cause.id();
  }

  public Event event() {
    return cause.event();
  }

  public boolean isMessage() {
    return event() instanceof MessageInbound;
  }
}
