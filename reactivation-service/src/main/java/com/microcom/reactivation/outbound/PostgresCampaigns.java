package com.microcom.reactivation.outbound;

import com.microcom.contracts.values.CampaignId;
import com.microcom.reactivation.campaigns.Campaign;
import com.microcom.reactivation.campaigns.Campaigns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PostgresCampaigns implements Campaigns {
  private final EntityManager database;

  PostgresCampaigns(EntityManager database) {
    this.database = database;
  }

  @Override
  public void add(Campaign campaign) {
    CampaignRow.of(campaign).persistAndFlush();
  }

  @Override
  public Optional<Campaign> find(CampaignId id) {
    return CampaignRow.<CampaignRow>findByIdOptional(id.value()).map(CampaignRow::campaign);
  }

  @Override
  public List<Campaign> all() {
    return CampaignRow.<CampaignRow>list("order by createdAt desc").stream().map(CampaignRow::campaign).toList();
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<Campaign> claimRunning() {
    return database
        .createNativeQuery("select * from campaigns where state = 'RUNNING' order by id for update skip locked", CampaignRow.class)
        .getResultStream().map(row -> ((CampaignRow) row).campaign()).toList();
  }

  @Override
  public boolean set(CampaignId id, Campaign.State state) {
    return CampaignRow.update("state = ?1 where id = ?2", state, id.value()) == 1;
  }
}
