package com.microcom.catalog.outbound;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "reservation")
class ReservationRow extends PanacheEntityBase {
  static final String HELD = "HELD";
  static final String REJECTED = "REJECTED";
  static final String RELEASED = "RELEASED";

  @Id
  @Column(name = "order_id")
  UUID orderId;

  String state;

  @Column(name = "reserved_until")
  Instant reservedUntil;

  boolean paid;
  String reason;

  @Column(name = "changed_at")
  Instant changedAt;
}
