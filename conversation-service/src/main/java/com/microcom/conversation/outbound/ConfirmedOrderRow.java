package com.microcom.conversation.outbound;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

@Entity
@Table(name = "confirmed_order")
class ConfirmedOrderRow extends PanacheEntityBase {
  @Id
  @Column(name = "order_id")
  public UUID orderId;

  public String number;

  @Column(name = "contact_id")
  public UUID contactId;

  public String state;

  @ColumnTransformer(write = "cast(? as jsonb)")
  public String snapshot;

  @Column(name = "reserved_until")
  public Instant reservedUntil;

  @Column(name = "confirmed_at")
  public Instant confirmedAt;

  @Column(name = "updated_at")
  public Instant updatedAt;
}
