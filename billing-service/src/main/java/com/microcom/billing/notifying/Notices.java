package com.microcom.billing.notifying;

import com.microcom.contracts.values.OrderId;
import java.time.Instant;
import java.util.Optional;

/** Which executive is still to be told what of which order; one row each, for ever. */
public interface Notices {
  /** In the caller's transaction. @param detail what the subject needs besides the order, or null */
  void addForEveryExecutive(OrderId order, Subject subject, String detail, Instant dueAt);

  /** Takes the notice that is due longest, passing over those that others hold, until the lease is over. */
  Optional<Notice> claim(Instant now, Instant leaseUntil);

  /** Runs the work in one transaction with the row locked, and only if the notice has not been sent. */
  void send(Notice notice, Instant at, Runnable work);

  void postpone(Notice notice, Instant dueAt);

  /** @param address of the executive @param detail or null @param attempts this one included */
  record Notice(OrderId orderId, String address, Subject subject, String detail, int attempts) {}
}
