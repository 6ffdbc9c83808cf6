package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.microcom.contracts.values.ContactId;
import java.time.Instant;

/**
 * An executive did something in the provider's inbox.
 *
 * @param activityId names it; {@code conversation.ownership.causedBy} repeats it and so lifts the gateway's fence
 * @param executive the provider's id of the person, or null if it did not say
 * @param text what was written, for {@link Kind#WROTE}; else null
 */
public record ExecutiveActivity(String activityId, ContactId contactId, Kind kind, String executive, String text, Instant at)
    implements Event {
  public enum Kind {
    @JsonProperty("claimed")
    CLAIMED,
    @JsonProperty("wrote")
    WROTE,
    @JsonProperty("transferred")
    TRANSFERRED,
    @JsonProperty("closed")
    CLOSED
  }

  @Override
  @JsonIgnore
  public String key() {
    return contactId.toString();
  }
}
