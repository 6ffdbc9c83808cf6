package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import java.time.Instant;

/**
 * A person wrote.
 *
 * @param from the address it came from
 * @param providerMessageId the provider's id of it
 * @param senderName as the channel gave it, or null
 * @param inReplyTo our message that was quoted or whose button was pressed, or null
 * @param sentAt when the person sent it, by the provider's clock
 * @param receivedAt when the gateway stored it
 */
public record MessageInbound(
    MessageId messageId,
    ContactId contactId,
    Address from,
    String providerMessageId,
    String senderName,
    InboundContent content,
    InReplyTo inReplyTo,
    Instant sentAt,
    Instant receivedAt)
    implements Event {

  /** @param correlationId what the sender of our message called it, or null */
  public record InReplyTo(MessageId messageId, Purpose purpose, String correlationId) {}

  @Override
  @JsonIgnore
  public String key() {
    return contactId.toString();
  }
}
