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

  /** In the caller's transaction; what has been posted stays so. @return the post afterwards, empty if there is none */
  Optional<ErpPost> withdraw(OrderId order);

  /** Posted, although the order was cancelled or has expired, and nobody has said yet that it is void there; 200 at most. */
  List<ErpPost> toVoid();

  /** A person has made it void in the management system. @return false if there is no such post in {@link #toVoid} */
  boolean voided(OrderId order, Instant at);

  /** By order; orders without a post are left out. */
  Map<OrderId, ErpPost> of(Collection<OrderId> orders);

  /** Pending and rejected, the longest due first, 200 at most. */
  List<ErpPost> open();
}
