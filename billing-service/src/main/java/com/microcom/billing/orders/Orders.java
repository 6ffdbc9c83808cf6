package com.microcom.billing.orders;

import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The orders of this service; every change runs in one transaction with the order's row locked. */
public interface Orders {
  /**
   * Takes the order in and gives it the next number of the pre-invoices, in one short transaction: a number exists exactly if
   * its order does. An order that is known already comes back as it is; one cancelled before it arrived gets no number.
   */
  BillingOrder takeIn(OrderSnapshot order, Instant validUntil, Instant now);

  /** @return false if there is no such order (yet); the change did not run */
  boolean change(OrderId id, UnaryOperator<BillingOrder> change);

  /** Changes every unpaid order, printed or not, whose validity has ended by now, at most {@code limit}; orders locked by others are left out. */
  int changeExpired(Instant now, int limit, UnaryOperator<BillingOrder> change);

  /** The cancellation of an order that has not arrived; in the caller's transaction. */
  void rememberCancelled(OrderId id, Instant at);

  Optional<BillingOrder> find(OrderId id);

  /** Newest first, 50 at most. */
  List<BillingOrder> of(ContactId contact);

  /** Numbered before that instant and still without document, oldest first, at most {@code limit} after the first {@code skip}. */
  List<OrderId> unfinished(Instant numberedBefore, int skip, int limit);

  /** The orders of a contact that was merged into another one, those that arrive later included. */
  void rekey(ContactId from, ContactId to);
}
