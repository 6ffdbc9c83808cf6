package com.microcom.billing.inbound;

import com.microcom.billing.closing.CancelOrder;
import com.microcom.billing.orders.Orders;
import com.microcom.contracts.events.ContactChanged;
import com.microcom.contracts.events.OrderCancelled;
import com.microcom.messaging.Consuming;
import com.microcom.messaging.Handler;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What others decide about an order, or about whose it is. */
@ApplicationScoped
class OrdersConsumer {
  private final Consuming consuming;
  private final CancelOrder cancelOrder;
  private final Orders orders;

  OrdersConsumer(Consuming consuming, CancelOrder cancelOrder, Orders orders) {
    this.consuming = consuming;
    this.cancelOrder = cancelOrder;
    this.orders = orders;
  }

  @Incoming("order-cancelled")
  @Blocking(ordered = false)
  void cancelled(ConsumerRecord<String, byte[]> record) {
    consuming.consume(record, handler());
  }

  @Incoming("contact-changed")
  @Blocking(ordered = false)
  void contact(ConsumerRecord<String, byte[]> record) {
    consuming.consume(record, handler());
  }

  private Handler handler() {
    return envelope -> {
      switch (envelope.event()) {
        case OrderCancelled cancelled -> cancelOrder.handle(envelope, cancelled);
        // Moving the orders twice is moving them once: no inbox needed.
        case ContactChanged changed when changed.mergedInto() != null -> orders.rekey(changed.contactId(), changed.mergedInto());
        default -> {}
      }
    };
  }
}
