package com.microcom.gateway.delivering;

import com.microcom.contracts.events.MessageStatus;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import java.time.Instant;

/**
 * One message to be sent.
 *
 * @param ownershipVersion for replies; else null
 * @param outsideWindow or null
 * @param expiresAt or null
 * @param status what was last published, or null
 * @param failures tries that surely sent nothing
 * @param ambiguities tries of which nobody knows whether they sent something
 */
public record Delivery(
    MessageId messageId,
    ContactId contactId,
    Purpose purpose,
    Long ownershipVersion,
    String correlationId,
    OutboundContent content,
    OutboundContent.Template outsideWindow,
    Instant createdAt,
    Instant expiresAt,
    Phase phase,
    MessageStatus.State status,
    int failures,
    int ambiguities) {

  /** What the sender still has to do. */
  public enum Phase {
    WAITING,
    /** Held back by a rule for now; does not stand in the way of messages of another purpose. */
    HELD,
    /** A sender prepares it; its lease ends by itself. */
    CLAIMED,
    /** An attempt is committed, the answer is not. */
    SENDING,
    /** An attempt ended without an answer; a status may still tell. */
    AMBIGUOUS,
    CLOSED
  }

  public boolean expired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }
}
