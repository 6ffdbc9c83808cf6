package com.microcom.reactivation.outbound;

import com.microcom.contracts.values.CampaignId;
import com.microcom.reactivation.campaigns.Campaign;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "campaigns")
class CampaignRow extends PanacheEntityBase {
  @Id UUID id;
  String name;
  String flow;
  int flowVersion;
  String template;
  Integer maxRecipients;
  @Enumerated(EnumType.STRING) Campaign.State state;
  Instant createdAt;

  static CampaignRow of(Campaign campaign) {
    var row = new CampaignRow();
    row.id = campaign.id().value();
    row.name = campaign.name();
    row.flow = campaign.flow();
    row.flowVersion = campaign.flowVersion();
    row.template = campaign.template();
    row.maxRecipients = campaign.limit();
    row.state = campaign.state();
    row.createdAt = campaign.createdAt();
    return row;
  }

  Campaign campaign() {
    return new Campaign(new CampaignId(id), name, flow, flowVersion, template, maxRecipients, state, createdAt);
  }
}
