package com.microcom.gateway.outbound;

import com.microcom.contracts.events.MessageStatus.State;
import com.microcom.gateway.delivering.StatusReport;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A status that came before the answer that tells whose it is. */
@Entity
@Table(name = "parked_status")
class ParkedStatusRow extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "provider_message_id")
  String providerMessageId;

  @Enumerated(EnumType.STRING)
  State state;

  String reason;
  String detail;
  Instant at;

  @Column(name = "parked_at")
  Instant parkedAt;

  StatusReport report() {
    return new StatusReport(state, reason, detail, at);
  }
}
