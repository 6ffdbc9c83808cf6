package com.microcom.conversation.inbound;

import com.microcom.contracts.InboundRouting;
import com.microcom.contracts.InboundRouting.Handler;
import com.microcom.contracts.events.MessageInbound;
import com.microcom.conversation.turns.ReceiveMessage;
import com.microcom.messaging.Consuming;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class InboundMessagesConsumer {
  private final Consuming consuming;
  private final ReceiveMessage receiveMessage;

  InboundMessagesConsumer(Consuming consuming, ReceiveMessage receiveMessage) {
    this.consuming = consuming;
    this.receiveMessage = receiveMessage;
  }

  @Incoming("message-inbound")
  @Blocking(ordered = false)
  void on(ConsumerRecord<String, byte[]> record) {
    consuming.consume(record, envelope -> {
      if (envelope.event() instanceof MessageInbound message && InboundRouting.of(message) == Handler.CONVERSATION) {
        receiveMessage.handle(envelope, message);
      }
    });
  }
}
