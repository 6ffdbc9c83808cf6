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
@Table(name = "conversation")
class ConversationRow extends PanacheEntityBase {
  @Id
  @Column(name = "contact_id")
  public UUID contactId;

  public long version;
  public String owner;

  @Column(name = "ownership_version")
  public long ownershipVersion;

  public String executive;
  public String name;
  public String channel;
  public String address;

  @ColumnTransformer(write = "cast(? as jsonb)")
  public String dialogue;

  /** What an incompatible version had stored, kept for people to look at; null = nothing. */
  @Column(name = "unreadable_dialogue")
  @ColumnTransformer(write = "cast(? as jsonb)")
  public String unreadableDialogue;

  @Column(name = "updated_at")
  public Instant updatedAt;
}
