package com.microcom.contracts.orders;

import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.OrderId;
import java.time.Instant;
import java.util.List;

/**
 * All that was agreed, frozen at the confirmation. Later events repeat it, so that nobody has to ask back.
 *
 * @param number for people: {@code P-000123}
 * @param total VAT included, in cash; equals {@link OrderTotals#of} of the lines
 * @param summaryVersion version of the summary that the buyer saw and confirmed
 */
public record OrderSnapshot(
    OrderId orderId,
    String number,
    Buyer buyer,
    List<OrderLine> lines,
    Money total,
    Payment payment,
    long summaryVersion,
    Instant confirmedAt) {
  public OrderSnapshot {
    lines = List.copyOf(lines);
    if (!OrderTotals.of(lines).total().equals(total)) {
      throw new IllegalArgumentException("The total of order " + number + " is not the sum of its lines");
    }
  }
}
