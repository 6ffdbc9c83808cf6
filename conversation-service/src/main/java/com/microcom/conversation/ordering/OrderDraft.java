package com.microcom.conversation.ordering;

import com.microcom.contracts.orders.OrderLine;
import com.microcom.contracts.orders.Payment;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.OrderId;
import java.util.List;

/**
 * A confirmed summary on its way to be an order: what {@code OrderSnapshot} needs, except its number, the buyer and the moment.
 *
 * @param orderId chosen by the dialogue, which remembers it
 * @param total VAT included, in cash: the sum of the lines
 * @param taxId CUIT for the buyer, digits only; null if he gave none
 */
public record OrderDraft(
    OrderId orderId, List<OrderLine> lines, Money total, Payment payment, long summaryVersion, String taxId) {
  public OrderDraft {
    lines = List.copyOf(lines);
  }
}
