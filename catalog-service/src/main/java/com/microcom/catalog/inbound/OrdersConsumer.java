package com.microcom.catalog.inbound;

import com.microcom.catalog.accessories.CountSale;
import com.microcom.catalog.stock.ReleaseStock;
import com.microcom.catalog.stock.ReserveStock;
import com.microcom.catalog.stock.SettleReservations;
import com.microcom.contracts.events.ErpPosted;
import com.microcom.contracts.events.OrderCancelled;
import com.microcom.contracts.events.OrderConfirmed;
import com.microcom.contracts.events.OrderExpired;
import com.microcom.contracts.events.PaymentReceived;
import com.microcom.messaging.Consuming;
import com.microcom.messaging.Envelope;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The life of an order, as far as it concerns stock. The topics are read side by side: a cancellation may come first. */
@ApplicationScoped
public class OrdersConsumer {
  private final Consuming consuming;
  private final ReserveStock reserveStock;
  private final ReleaseStock releaseStock;
  private final SettleReservations settleReservations;
  private final CountSale countSale;

  OrdersConsumer(
      Consuming consuming, ReserveStock reserveStock, ReleaseStock releaseStock, SettleReservations settleReservations, CountSale countSale) {
    this.consuming = consuming;
    this.reserveStock = reserveStock;
    this.releaseStock = releaseStock;
    this.settleReservations = settleReservations;
    this.countSale = countSale;
  }

  @Incoming("order-confirmed")
  @Incoming("order-cancelled")
  @Incoming("order-expired")
  @Incoming("payment-received")
  @Incoming("erp-posted")
  @Blocking(ordered = false)
  public void on(ConsumerRecord<String, byte[]> record) {
    consuming.consume(record, this::handle);
  }

  private void handle(Envelope envelope) {
    switch (envelope.event()) {
      case OrderConfirmed e -> {
        reserveStock.handle(envelope, e);
        countSale.handle(e);
      }
      case OrderCancelled e -> releaseStock.handle(envelope, e);
      case OrderExpired e -> releaseStock.handle(envelope, e);
      case PaymentReceived e -> releaseStock.handle(envelope, e);
      case ErpPosted e -> settleReservations.handle(envelope, e);
      default -> {}
    }
  }
}
