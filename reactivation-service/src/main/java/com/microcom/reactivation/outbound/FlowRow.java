package com.microcom.reactivation.outbound;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "flows")
class FlowRow extends PanacheEntityBase {
  @EmbeddedId Key key;
  String definition;
  Instant publishedAt;

  @Embeddable
  record Key(String id, int version) {}
}
