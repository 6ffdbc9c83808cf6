package com.microcom.billing.outbound;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "document_message")
class DocumentMessageRow extends PanacheEntityBase {
  @Id UUID messageId;
  UUID orderId;
  String failedFor;
  Instant failedAt;
}
