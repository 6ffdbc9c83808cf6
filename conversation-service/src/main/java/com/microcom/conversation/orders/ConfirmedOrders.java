package com.microcom.conversation.orders;

import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Orders from their confirmation on. */
public interface ConfirmedOrders {
  /** A number for people, {@code P-000123}; never given twice, with gaps. */
  String nextNumber();

  /** @throws RuntimeException if there is one with that id */
  void add(ConfirmedOrder order, Instant now);

  /** Locks the order until the transaction ends. */
  Optional<ConfirmedOrder> lock(OrderId id);

  void save(ConfirmedOrder order, Instant now);

  /** Newest first. */
  List<ConfirmedOrder> of(ContactId contactId);
}
