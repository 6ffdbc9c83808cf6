package com.microcom.billing.erp;

import com.microcom.contracts.values.OrderId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The queue of posts to the management system, one per order for ever. */
public interface ErpPosts {
  /** In the caller's transaction. */
  void add(ErpPost post);

  /** Takes the post that is due longest, passing over those that others hold, until the lease is over. */
  Optional<ErpPost> claim(Instant now, Instant leaseUntil);

  /** One transaction with the row locked. @return the post afterwards, empty if there is none */
  Optional<ErpPost> change(OrderId order, UnaryOperator<ErpPost> change);

  /** In the caller's transaction; nothing happens if there is no post or it has been posted. */
  void withdraw(OrderId order);

  /** By order; orders without a post are left out. */
  Map<OrderId, ErpPost> of(Collection<OrderId> orders);

  /** Pending and rejected, the longest due first, 200 at most. */
  List<ErpPost> open();
}
