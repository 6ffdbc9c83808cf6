package com.microcom.messaging;

import com.microcom.contracts.events.OrderExpired;
import com.microcom.contracts.events.StockReleased;
import com.microcom.contracts.values.ContactId;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The smallest service there can be: on every released order it publishes an expiry, once. */
@ApplicationScoped
public class SampleConsumer {
  private final Consuming consuming;
  private final Inbox inbox;
  private final Outbox outbox;
  private final Clock clock;
  private final AtomicInteger handled = new AtomicInteger();

  SampleConsumer(Consuming consuming, Inbox inbox, Outbox outbox, Clock clock) {
    this.consuming = consuming;
    this.inbox = inbox;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Incoming("released")
  @Blocking(ordered = false)
  void on(ConsumerRecord<String, byte[]> record) {
    consuming.consume(record, envelope -> {
      if (envelope.event() instanceof StockReleased e) {
        handled.incrementAndGet();
        apply(envelope, e);
      }
    });
  }

  /** A method, since a field is not reached through the CDI proxy. */
  int handled() {
    return handled.get();
  }

  private void apply(Envelope envelope, StockReleased e) {
    inbox.once(envelope.id(), () -> {
      outbox.add(new OrderExpired(e.orderId(), new ContactId(UUID.randomUUID()), clock.instant()), envelope);
      if (e.reason().equals("bug")) {
        throw new IllegalStateException("always fails");
      }
    });
  }
}
