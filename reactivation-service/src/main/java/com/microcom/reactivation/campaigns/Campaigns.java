package com.microcom.reactivation.campaigns;

import com.microcom.contracts.values.CampaignId;
import java.util.List;
import java.util.Optional;

public interface Campaigns {
  void add(Campaign campaign);

  Optional<Campaign> find(CampaignId id);

  /** Newest first. */
  List<Campaign> all();

  /** The running ones that no other replica is working on, locked for the transaction. */
  List<Campaign> claimRunning();

  /** @return false if there is none */
  boolean set(CampaignId id, Campaign.State state);
}
