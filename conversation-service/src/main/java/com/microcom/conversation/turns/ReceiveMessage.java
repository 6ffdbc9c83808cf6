package com.microcom.conversation.turns;

import com.microcom.contracts.events.MessageInbound;
import com.microcom.conversation.dossiers.Dossiers;
import com.microcom.messaging.Envelope;
import com.microcom.messaging.Inbox;
import jakarta.enterprise.context.ApplicationScoped;

/** A buyer wrote: kept at once, answered when he has finished. */
@ApplicationScoped
public class ReceiveMessage {
  private final Inbox inbox;
  private final Dossiers dossiers;
  private final AwaitAnswer awaitAnswer;
  private final TurnBell bell;

  public ReceiveMessage(Inbox inbox, Dossiers dossiers, AwaitAnswer awaitAnswer, TurnBell bell) {
    this.inbox = inbox;
    this.dossiers = dossiers;
    this.awaitAnswer = awaitAnswer;
    this.bell = bell;
  }

  public void handle(Envelope cause, MessageInbound message) {
    inbox.once(cause.id(), () -> awaitAnswer.add(dossiers.current(message.contactId()), cause));
    bell.ring();
  }
}
