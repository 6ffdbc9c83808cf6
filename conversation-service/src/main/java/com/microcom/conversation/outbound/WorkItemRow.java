package com.microcom.conversation.outbound;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "work_item")
class WorkItemRow extends PanacheEntityBase {
  @Id public UUID id;

  @Column(name = "contact_id")
  public UUID contactId;

  public long version;
  public String state;
  public String reason;
  public String summary;
  public String executive;

  @Column(name = "opened_at")
  public Instant openedAt;

  @Column(name = "changed_at")
  public Instant changedAt;

  @Column(name = "announce_at")
  public Instant announceAt;

  public int announcements;
}
