package com.microcom.catalog.accessories;

import com.microcom.contracts.events.OrderConfirmed;
import com.microcom.contracts.orders.OrderLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A confirmed order says what is bought together; however often it is heard of, it counts once. */
@ApplicationScoped
public class CountSale {
  private final Sales sales;

  public CountSale(Sales sales) {
    this.sales = sales;
  }

  @Transactional
  public void handle(OrderConfirmed confirmed) {
    var order = confirmed.order();
    sales.add(order.orderId(), order.lines().stream().map(OrderLine::sku).distinct().sorted().toList(), order.confirmedAt());
  }
}
