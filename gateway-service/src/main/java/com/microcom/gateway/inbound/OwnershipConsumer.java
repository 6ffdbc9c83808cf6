package com.microcom.gateway.inbound;

import com.microcom.contracts.events.ConversationOwnership;
import com.microcom.gateway.ownership.FollowOwnership;
import com.microcom.messaging.Consuming;
import com.microcom.messaging.Envelope;
import com.microcom.messaging.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Who speaks with whom. */
@ApplicationScoped
public class OwnershipConsumer {
  private final Consuming consuming;
  private final Inbox inbox;
  private final FollowOwnership followOwnership;
  private final SendingWorker sender;

  OwnershipConsumer(Consuming consuming, Inbox inbox, FollowOwnership followOwnership, SendingWorker sender) {
    this.consuming = consuming;
    this.inbox = inbox;
    this.followOwnership = followOwnership;
    this.sender = sender;
  }

  @Incoming("conversation-ownership")
  @Blocking(ordered = false)
  void on(ConsumerRecord<String, byte[]> record) {
    consuming.consume(record, this::handle);
  }

  private void handle(Envelope envelope) {
    switch (envelope.event()) {
      case ConversationOwnership ownership -> {
        inbox.once(envelope.id(), () -> followOwnership.handle(ownership));
        sender.wake();
      }
      default -> {}
    }
  }
}
