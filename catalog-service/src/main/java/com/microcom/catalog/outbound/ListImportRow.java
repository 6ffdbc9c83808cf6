package com.microcom.catalog.outbound;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

@Entity
@Table(name = "list_import")
class ListImportRow extends PanacheEntityBase {
  @Id UUID id;
  String source;
  String state;

  @Column(name = "file_name")
  String fileName;

  @Column(name = "full_list")
  boolean fullList;

  @Column(name = "as_of")
  Instant asOf;

  Instant at;

  /** When its import last gave a sign of life. */
  @Column(name = "touched_at")
  Instant touchedAt;

  /** Without its rejections. */
  @ColumnTransformer(read = "report::text", write = "?::jsonb")
  String report;
}
