package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.microcom.contracts.values.Channel;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One answered burst of messages.
 *
 * @param messages the inbound messages it covers
 * @param flow id of the flow definition that ran, with its version
 * @param confidence of the understanding, 0..1
 * @param actions named actions that ran, in order
 * @param unknownPhrases what was not understood, as written
 * @param receivedAt of its first message
 * @param answeredAt when its answer was committed
 */
public record ConversationTurn(
    UUID turnId,
    ContactId contactId,
    Channel channel,
    List<MessageId> messages,
    String flow,
    int flowVersion,
    String fromState,
    String toState,
    List<String> intents,
    double confidence,
    List<String> actions,
    Outcome outcome,
    List<String> unknownPhrases,
    Instant receivedAt,
    Instant answeredAt)
    implements Event {
  public enum Outcome {
    @JsonProperty("answered")
    ANSWERED,
    /** A question back. */
    @JsonProperty("clarified")
    CLARIFIED,
    @JsonProperty("not-understood")
    NOT_UNDERSTOOD,
    @JsonProperty("handed-off")
    HANDED_OFF,
    /** A person owns the conversation: nothing was said. */
    @JsonProperty("silent")
    SILENT
  }

  @Override
  @JsonIgnore
  public String key() {
    return contactId.toString();
  }
}
