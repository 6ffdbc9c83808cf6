package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import java.time.Instant;

/**
 * What became of an outbound message; a message's states only go forward.
 *
 * @param reason stable code for what went wrong ({@code window-closed}, {@code stale-ownership}, {@code 131026}); else null
 * @param detail for people, or null
 */
public record MessageStatus(
    MessageId messageId,
    ContactId contactId,
    Purpose purpose,
    String correlationId,
    State state,
    String reason,
    String detail,
    Instant at)
    implements Event {
  public enum State {
    /** The provider took it. */
    @JsonProperty("accepted")
    ACCEPTED,
    @JsonProperty("sent")
    SENT,
    @JsonProperty("delivered")
    DELIVERED,
    @JsonProperty("read")
    READ,
    @JsonProperty("failed")
    FAILED,
    /** Sent perhaps: no answer and no status came. */
    @JsonProperty("unknown")
    UNKNOWN,
    /** Too late to be sent. */
    @JsonProperty("expired")
    EXPIRED,
    /** Held back by a rule: consent, ownership, window. */
    @JsonProperty("refused")
    REFUSED
  }

  @Override
  @JsonIgnore
  public String key() {
    return contactId.toString();
  }
}
