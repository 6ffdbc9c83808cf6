package com.microcom.gateway.delivering;

import java.time.Instant;
import java.util.Optional;

/** The brake on campaigns, pulled when the provider says that the account is in danger. */
public interface CampaignStop {
  /** @return why no campaign goes out, or empty */
  Optional<String> reason();

  void pull(String reason, Instant now);

  void lift();
}
