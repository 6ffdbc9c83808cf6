package com.microcom.billing.inbound;

import com.microcom.billing.preinvoicing.TellUndelivered;
import com.microcom.contracts.events.MessageStatus;
import com.microcom.messaging.Consuming;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What became of the messages that carry our documents; notices that follow from it are found by {@link Errands}. */
@ApplicationScoped
class MessageStatusConsumer {
  private final Consuming consuming;
  private final TellUndelivered tellUndelivered;

  MessageStatusConsumer(Consuming consuming, TellUndelivered tellUndelivered) {
    this.consuming = consuming;
    this.tellUndelivered = tellUndelivered;
  }

  @Incoming("message-status")
  @Blocking(ordered = false)
  void on(ConsumerRecord<String, byte[]> record) {
    consuming.consume(
        record,
        envelope -> {
          switch (envelope.event()) {
            case MessageStatus status -> tellUndelivered.handle(envelope, status);
            default -> {}
          }
        });
  }
}
