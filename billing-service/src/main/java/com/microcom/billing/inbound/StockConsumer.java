package com.microcom.billing.inbound;

import com.microcom.billing.preinvoicing.IssuePreInvoice;
import com.microcom.contracts.events.StockReserved;
import com.microcom.messaging.Consuming;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** catalog holds the units: billing owns the order from here on. */
@ApplicationScoped
class StockConsumer {
  private final Consuming consuming;
  private final IssuePreInvoice issuePreInvoice;
  private final Errands errands;

  StockConsumer(Consuming consuming, IssuePreInvoice issuePreInvoice, Errands errands) {
    this.consuming = consuming;
    this.issuePreInvoice = issuePreInvoice;
    this.errands = errands;
  }

  @Incoming("stock-reserved")
  @Blocking(ordered = false)
  void on(ConsumerRecord<String, byte[]> record) {
    consuming.consume(
        record,
        envelope -> {
          switch (envelope.event()) {
            case StockReserved reserved -> issuePreInvoice.handle(envelope, reserved);
            default -> {}
          }
        });
    errands.wake();
  }
}
