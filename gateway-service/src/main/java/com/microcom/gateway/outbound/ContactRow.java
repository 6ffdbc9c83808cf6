package com.microcom.gateway.outbound;

import com.microcom.contracts.events.Consent;
import com.microcom.contracts.events.ConversationOwnership.Owner;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One person: the row that is locked by whoever decides about them. */
@Entity
@Table(name = "contact")
class ContactRow extends PanacheEntityBase {
  @Id UUID id;
  long version;
  String name;

  @Column(name = "merged_into")
  UUID mergedInto;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "last_inbound_at")
  Instant lastInboundAt;

  @Column(name = "ownership_version")
  long ownershipVersion;

  @Enumerated(EnumType.STRING)
  Owner owner = Owner.BOT;

  @Enumerated(EnumType.STRING)
  Consent consent;

  @Column(name = "consent_version")
  long consentVersion;

  @Column(name = "consent_said_at")
  Instant consentSaidAt;

  static Optional<ContactRow> locked(UUID id) {
    var row = Optional.<ContactRow>ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    // It may have been read before the lock was waited for; what this transaction has changed is written first, or it would be undone.
    getEntityManager().flush();
    row.ifPresent(r -> getEntityManager().refresh(r));
    return row;
  }

  /** The contact that speaks for this one after merges. */
  static Optional<ContactRow> surviving(UUID id) {
    var row = ContactRow.<ContactRow>findByIdOptional(id);
    while (row.isPresent() && row.get().mergedInto != null) {
      row = findByIdOptional(row.get().mergedInto);
    }
    return row;
  }

  /** As {@link #surviving}, and it stays that until the transaction ends. */
  static Optional<ContactRow> survivingLocked(UUID id) {
    var row = surviving(id).flatMap(found -> locked(found.id));
    while (row.isPresent() && row.get().mergedInto != null) {
      // Merged while the lock was waited for.
      row = locked(row.get().mergedInto);
    }
    return row;
  }
}
