package com.microcom.billing.preinvoicing;

import com.microcom.contracts.values.MessageId;
import com.microcom.contracts.values.OrderId;
import java.time.Instant;
import java.util.Optional;

/** The messages that carry documents to buyers. Everything runs in the caller's transaction. */
public interface DocumentMessages {
  void add(MessageId message, OrderId order);

  /** @return the order whose document it carries; empty if it carries none, or was known to have failed */
  Optional<OrderId> failed(MessageId message, String reason, Instant at);
}
