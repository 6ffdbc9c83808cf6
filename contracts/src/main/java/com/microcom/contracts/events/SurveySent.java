package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.values.CampaignId;
import com.microcom.contracts.values.ContactId;
import java.time.Instant;

/** The first message of a survey was handed to the gateway. */
public record SurveySent(CampaignId campaignId, ContactId contactId, String flow, int flowVersion, Instant at) implements Event {
  @Override
  @JsonIgnore
  public String key() {
    return contactId.toString();
  }
}
