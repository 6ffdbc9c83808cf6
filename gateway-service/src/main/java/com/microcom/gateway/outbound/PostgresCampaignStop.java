package com.microcom.gateway.outbound;

import com.microcom.gateway.delivering.CampaignStop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class PostgresCampaignStop implements CampaignStop {
  private final EntityManager database;

  PostgresCampaignStop(EntityManager database) {
    this.database = database;
  }

  @Override
  public Optional<String> reason() {
    return CampaignStopRow.<CampaignStopRow>findByIdOptional(CampaignStopRow.ONLY).map(row -> row.reason);
  }

  @Override
  public void pull(String reason, Instant now) {
    database
        .createNativeQuery("insert into campaign_stop (id, reason, since) values (?1, ?2, ?3) on conflict do nothing")
        .setParameter(1, CampaignStopRow.ONLY)
        .setParameter(2, reason)
        .setParameter(3, now)
        .executeUpdate();
  }

  @Override
  public void lift() {
    CampaignStopRow.deleteAll();
  }
}
