package com.microcom.gateway.inbound;

import com.microcom.contracts.events.ConsentRequested;
import com.microcom.gateway.consenting.WriteConsent;
import com.microcom.messaging.Consuming;
import com.microcom.messaging.Envelope;
import com.microcom.messaging.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What others heard people say about being written to. */
@ApplicationScoped
public class ConsentConsumer {
  private final Consuming consuming;
  private final Inbox inbox;
  private final WriteConsent writeConsent;

  ConsentConsumer(Consuming consuming, Inbox inbox, WriteConsent writeConsent) {
    this.consuming = consuming;
    this.inbox = inbox;
    this.writeConsent = writeConsent;
  }

  @Incoming("consent-requested")
  @Blocking(ordered = false)
  void on(ConsumerRecord<String, byte[]> record) {
    consuming.consume(record, this::handle);
  }

  private void handle(Envelope envelope) {
    switch (envelope.event()) {
      case ConsentRequested asked ->
          inbox.once(envelope.id(), () -> writeConsent.handle(asked.contactId(), asked.consent(), asked.proof()));
      default -> {}
    }
  }
}
