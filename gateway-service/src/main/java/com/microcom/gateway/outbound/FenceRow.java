package com.microcom.gateway.outbound;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An executive's activity that conversation has not answered. */
@Entity
@Table(name = "fence")
class FenceRow extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long seq;

  @Column(name = "activity_id")
  String activityId;

  @Column(name = "contact_id")
  UUID contactId;

  @Column(name = "raised_at")
  Instant raisedAt;
}
