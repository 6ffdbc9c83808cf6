package com.microcom.gateway.outbound;

import com.microcom.gateway.delivering.TemplateState;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;

/** What the provider last said of one of our templates. */
@Entity
@Table(name = "template")
class TemplateRow extends PanacheEntityBase {
  @Id String name;

  @Column(name = "provider_id")
  String providerId;

  String status;

  @Column(name = "checked_at")
  Instant checkedAt;

  TemplateState state() {
    return switch (status) {
      case "APPROVED" -> new TemplateState.Approved(providerId);
      case "REJECTED", "DISABLED" -> new TemplateState.Never(word());
      default -> new TemplateState.NotNow(word());
    };
  }

  private String word() {
    return status.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
