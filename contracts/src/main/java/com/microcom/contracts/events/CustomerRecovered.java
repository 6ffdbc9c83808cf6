package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.values.CampaignId;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.OrderId;
import java.time.Instant;

/** A dormant customer confirmed an order within the attribution period after the survey. */
public record CustomerRecovered(CampaignId campaignId, ContactId contactId, OrderId orderId, Instant at) implements Event {
  @Override
  @JsonIgnore
  public String key() {
    return contactId.toString();
  }
}
