package com.microcom.billing.outbound;

import com.microcom.billing.preinvoicing.DocumentMessages;
import com.microcom.contracts.values.MessageId;
import com.microcom.contracts.values.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class PostgresDocumentMessages implements DocumentMessages {
  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(MessageId message, OrderId order) {
    var row = new DocumentMessageRow();
    row.messageId = message.value();
    row.orderId = order.value();
    row.persist();
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<OrderId> failed(MessageId message, String reason, Instant at) {
    var row = DocumentMessageRow.<DocumentMessageRow>findById(message.value(), LockModeType.PESSIMISTIC_WRITE);
    if (row == null || row.failedAt != null) {
      return Optional.empty();
    }
    row.failedFor = reason;
    row.failedAt = at;
    return Optional.of(new OrderId(row.orderId));
  }
}
