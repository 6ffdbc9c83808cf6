package com.microcom.conversation.ordering;

import com.microcom.contracts.orders.OrderLine;
import com.microcom.contracts.orders.OrderTotals;
import com.microcom.contracts.orders.Payment;
import java.time.Instant;
import java.util.List;

/**
 * What the buyer was shown and may confirm, frozen. A changed cart, price or way of paying is another version.
 *
 * @param version grows with every summary of this conversation, from 1
 * @param validUntil after it, prices are read again and a new summary is shown instead
 */
public record Summary(
    long version, List<OrderLine> lines, OrderTotals totals, Payment payment, Instant shownAt, Instant validUntil) {
  public Summary {
    lines = List.copyOf(lines);
  }

  public static Summary of(long version, List<OrderLine> lines, Payment payment, Instant shownAt, Instant validUntil) {
    return new Summary(version, lines, OrderTotals.of(lines), payment, shownAt, validUntil);
  }

  public boolean says(Cart cart) {
    return lines.equals(cart.asOrderLines());
  }
}
