package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.values.CampaignId;
import com.microcom.contracts.values.ContactId;
import java.time.Instant;

/** @param node where the answer was given @param field typed field of the customer, e.g. {@code wantsStockNews}; null if the node sets none @param value stable value of the option @param label what the person read */
public record SurveyAnswer(CampaignId campaignId, ContactId contactId, String flow, int flowVersion, String node, String field, String value, String label, Instant at) implements Event {
  @Override
  @JsonIgnore
  public String key() {
    return contactId.toString();
  }
}
