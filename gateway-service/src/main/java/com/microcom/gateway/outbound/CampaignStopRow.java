package com.microcom.gateway.outbound;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The one row that stops campaigns. */
@Entity
@Table(name = "campaign_stop")
class CampaignStopRow extends PanacheEntityBase {
  static final int ONLY = 1;

  @Id int id;
  String reason;
  Instant since;
}
