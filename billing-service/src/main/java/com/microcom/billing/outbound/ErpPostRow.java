package com.microcom.billing.outbound;

import com.microcom.billing.erp.ErpPost;
import com.microcom.contracts.values.OrderId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "erp_post")
class ErpPostRow extends PanacheEntityBase {
  @Id UUID orderId;
  @Enumerated(EnumType.STRING) ErpPost.State state;
  int attempts;
  int triesInRound;
  String reason;
  boolean retryable;
  String reference;
  Instant dueAt;

  static ErpPostRow of(ErpPost post) {
    var row = new ErpPostRow();
    row.orderId = post.orderId().value();
    row.update(post);
    return row;
  }

  void update(ErpPost post) {
    state = post.state();
    attempts = post.attempts();
    triesInRound = post.triesInRound();
    reason = post.reason();
    retryable = post.retryable();
    reference = post.reference();
    dueAt = post.dueAt();
  }

  ErpPost post() {
    return new ErpPost(new OrderId(orderId), state, attempts, triesInRound, reason, retryable, reference, dueAt);
  }
}
