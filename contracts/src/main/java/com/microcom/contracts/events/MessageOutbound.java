package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import java.time.Instant;

/**
 * Command: send this, once.
 *
 * @param messageId chosen by the sender; a second command with it is the same message
 * @param ownershipVersion of the conversation, for {@link Purpose#REPLY}: the version that results from the sender's own
 *     transaction; else null
 * @param correlationId comes back in {@code inReplyTo} and in the statuses: {@code order:<id>}, {@code survey:<recipient>}; or null
 * @param outsideWindow sent in place of {@code content} when the 24 h window is closed; null = then it fails with that reason
 * @param expiresAt after it, it must not be sent any more; null = never
 */
public record MessageOutbound(
    MessageId messageId,
    ContactId contactId,
    Purpose purpose,
    Long ownershipVersion,
    String correlationId,
    OutboundContent content,
    OutboundContent.Template outsideWindow,
    Instant createdAt,
    Instant expiresAt)
    implements Event {
  public MessageOutbound {
    if ((purpose == Purpose.REPLY) != (ownershipVersion != null)) {
      throw new IllegalArgumentException("A reply, and only a reply, carries the ownership version");
    }
  }

  @Override
  @JsonIgnore
  public String key() {
    return contactId.toString();
  }
}
