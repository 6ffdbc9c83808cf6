package com.microcom.conversation.inbound;

import com.microcom.contracts.events.InvoiceIssued;
import com.microcom.contracts.events.OrderExpired;
import com.microcom.contracts.events.PreInvoiceIssued;
import com.microcom.contracts.events.StockRejected;
import com.microcom.contracts.events.StockReleased;
import com.microcom.contracts.events.StockReserved;
import com.microcom.conversation.orders.FollowOrder;
import com.microcom.messaging.Consuming;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What catalog and billing say of orders that were confirmed here. */
@ApplicationScoped
class OrdersConsumer {
  private final Consuming consuming;
  private final FollowOrder followOrder;

  OrdersConsumer(Consuming consuming, FollowOrder followOrder) {
    this.consuming = consuming;
    this.followOrder = followOrder;
  }

  @Incoming("stock-reserved")
  @Incoming("stock-rejected")
  @Incoming("stock-released")
  @Incoming("preinvoice-issued")
  @Incoming("invoice-issued")
  @Incoming("order-expired")
  @Blocking(ordered = false)
  void on(ConsumerRecord<String, byte[]> record) {
    consuming.consume(record, envelope -> {
      switch (envelope.event()) {
        case StockReserved e -> followOrder.handle(envelope, e);
        case StockRejected e -> followOrder.handle(envelope, e);
        case StockReleased e -> followOrder.handle(envelope, e);
        case PreInvoiceIssued e -> followOrder.handle(envelope, e);
        case InvoiceIssued e -> followOrder.handle(envelope, e);
        case OrderExpired e -> followOrder.handle(envelope, e);
        default -> {}
      }
    });
  }
}
