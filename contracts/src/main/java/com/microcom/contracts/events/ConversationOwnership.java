package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.microcom.contracts.values.ContactId;
import java.time.Instant;

/**
 * Who speaks with the contact.
 *
 * @param version grows by one with every change, 1 for the first
 * @param executive the provider's id of the person, for {@link Owner#EXECUTIVE}; else null
 * @param causedBy the {@code activityId} this reflects, or null
 */
public record ConversationOwnership(
    ContactId contactId, long version, Owner owner, String executive, String causedBy, Instant at) implements Event {
  public enum Owner {
    @JsonProperty("bot")
    BOT,
    /** Waiting for a person; the bot is silent. */
    @JsonProperty("queue")
    QUEUE,
    @JsonProperty("executive")
    EXECUTIVE
  }

  @Override
  @JsonIgnore
  public String key() {
    return contactId.toString();
  }
}
