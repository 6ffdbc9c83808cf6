package com.microcom.gateway.outbound;

import com.microcom.gateway.delivering.Attempts;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One try to send; its id is the externalId. */
@Entity
@Table(name = "attempt")
class AttemptRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "message_id")
  UUID messageId;

  @Column(name = "contact_id")
  UUID contactId;

  @Column(name = "business_initiated")
  boolean businessInitiated;

  @Column(name = "started_at")
  Instant startedAt;

  /** Null while the answer is awaited. */
  @Enumerated(EnumType.STRING)
  Attempts.Result outcome;

  @Column(name = "provider_message_id")
  String providerMessageId;
}
