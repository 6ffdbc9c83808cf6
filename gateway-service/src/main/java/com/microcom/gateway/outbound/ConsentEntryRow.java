package com.microcom.gateway.outbound;

import com.microcom.contracts.events.Consent;
import com.microcom.contracts.values.MessageId;
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
import java.util.UUID;

/** One entry of the ledger; never changed. */
@Entity
@Table(name = "consent_entry")
class ConsentEntryRow extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "contact_id")
  UUID contactId;

  @Enumerated(EnumType.STRING)
  Consent consent;

  String source;
  String said;

  @Column(name = "message_id")
  UUID messageId;

  @Column(name = "said_at")
  Instant saidAt;

  @Column(name = "written_at")
  Instant writtenAt;

  boolean effective;

  Consent.Proof proof() {
    return new Consent.Proof(source, said, messageId == null ? null : new MessageId(messageId), saidAt);
  }
}
