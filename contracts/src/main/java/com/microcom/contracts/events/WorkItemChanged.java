package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.WorkItemId;
import java.time.Instant;

/**
 * A conversation that a person has to take.
 *
 * @param reason stable code: {@code asked-for-human}, {@code complaint}, {@code volume}, {@code stock-lost}, …
 * @param summary what the executive needs to know, in Spanish
 */
public record WorkItemChanged(
    WorkItemId workItemId,
    ContactId contactId,
    long version,
    State state,
    String reason,
    String summary,
    String executive,
    Instant at)
    implements Event {
  public enum State {
    @JsonProperty("opened")
    OPENED,
    @JsonProperty("claimed")
    CLAIMED,
    @JsonProperty("released")
    RELEASED,
    @JsonProperty("closed")
    CLOSED
  }

  @Override
  @JsonIgnore
  public String key() {
    return workItemId.toString();
  }
}
