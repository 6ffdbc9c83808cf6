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

  @Column(name = "file_name")
  String fileName;

  Instant at;

  @ColumnTransformer(read = "report::text", write = "?::jsonb")
  String report;
}
