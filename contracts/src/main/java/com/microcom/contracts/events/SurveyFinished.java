package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.values.CampaignId;
import com.microcom.contracts.values.ContactId;
import java.time.Instant;

/** @param outcome stable code: {@code completed}, {@code declined}, {@code opted-out}, {@code unanswered} */
public record SurveyFinished(CampaignId campaignId, ContactId contactId, String outcome, int answers, Instant at) implements Event {
  @Override
  @JsonIgnore
  public String key() {
    return contactId.toString();
  }
}
