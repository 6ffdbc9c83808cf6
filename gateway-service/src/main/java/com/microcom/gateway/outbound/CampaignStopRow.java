package com.microcom.gateway.outbound;

import com.microcom.gateway.delivering.CampaignStop;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** The one row that stops campaigns. */
@Entity
@Table(name = "campaign_stop")
class CampaignStopRow extends PanacheEntityBase {
  private static final int ONLY = 1;

  @Id int id;
  String reason;
  Instant since;

  @ApplicationScoped
  static class PostgresCampaignStop implements CampaignStop {
    @Override
    public Optional<String> reason() {
      return CampaignStopRow.<CampaignStopRow>findByIdOptional(ONLY).map(row -> row.reason);
    }

    @Override
    public void pull(String reason, Instant now) {
      getEntityManager()
          .createNativeQuery("insert into campaign_stop (id, reason, since) values (?1, ?2, ?3) on conflict do nothing")
          .setParameter(1, ONLY)
          .setParameter(2, reason)
          .setParameter(3, now)
          .executeUpdate();
    }

    @Override
    public void lift() {
      deleteAll();
    }
  }
}
