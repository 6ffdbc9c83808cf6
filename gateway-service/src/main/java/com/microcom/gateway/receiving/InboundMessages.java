package com.microcom.gateway.receiving;

import com.microcom.contracts.events.MessageInbound.InReplyTo;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import java.time.Instant;
import java.util.Optional;

/** Which messages of people were published. In the caller's transaction. */
public interface InboundMessages {
  /** @return false if this content of that message was published before */
  boolean add(String providerMessageId, int contentIndex, MessageId id, ContactId contact);

  /** What our message with that provider's id was for. */
  Optional<InReplyTo> ours(String providerMessageId);

  /** Deletes what was received before then; a provider that posted it again would be heard again. */
  void forget(Instant before);
}
