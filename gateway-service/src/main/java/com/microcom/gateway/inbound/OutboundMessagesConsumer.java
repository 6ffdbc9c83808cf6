package com.microcom.gateway.inbound;

import com.microcom.contracts.events.MessageOutbound;
import com.microcom.gateway.delivering.QueueMessage;
import com.microcom.messaging.Consuming;
import com.microcom.messaging.Envelope;
import com.microcom.messaging.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Commands to send: stored here, sent by {@link SendingWorker}. */
@ApplicationScoped
public class OutboundMessagesConsumer {
  private final Consuming consuming;
  private final Inbox inbox;
  private final QueueMessage queueMessage;
  private final SendingWorker sender;

  OutboundMessagesConsumer(Consuming consuming, Inbox inbox, QueueMessage queueMessage, SendingWorker sender) {
    this.consuming = consuming;
    this.inbox = inbox;
    this.queueMessage = queueMessage;
    this.sender = sender;
  }

  @Incoming("message-outbound")
  @Blocking(ordered = false)
  void on(ConsumerRecord<String, byte[]> record) {
    consuming.consume(record, this::handle);
  }

  private void handle(Envelope envelope) {
    switch (envelope.event()) {
      case MessageOutbound command -> {
        inbox.once(envelope.id(), () -> queueMessage.handle(command));
        sender.wake();
      }
      default -> {}
    }
  }
}
