package com.microcom.simulator.chatting;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * One line of the journal.
 *
 * @param seq grows by one per message and never changes
 * @param direction seen from the company: IN was written by the contact
 * @param status OUT: QUEUED, SENT, DELIVERED, READ, REJECTED, NOT_DELIVERED; IN: SENT, DELIVERED (a webhook was answered 200), READ
 * @param causes why it failed; empty if it did not
 * @param rendered what the phone shows of each template among the contents, in their order
 * @param agent the executive who wrote it, or null
 */
public record Message(
    long seq,
    Instant at,
    Direction direction,
    String id,
    String contact,
    List<JsonNode> contents,
    String status,
    List<Cause> causes,
    String externalId,
    String idRef,
    Author author,
    String agent,
    List<JsonNode> rendered) {

  public enum Direction {
    IN,
    OUT
  }

  public enum Author {
    @JsonProperty("contact")
    CONTACT,
    @JsonProperty("bot")
    BOT,
    @JsonProperty("executive")
    EXECUTIVE
  }

  /** As {@code messageStatus.causes} says it. */
  public record Cause(String channelErrorCode, String reason, String details) {}

  Message with(String newStatus, List<Cause> newCauses) {
    return new Message(
        seq, at, direction, id, contact, contents, newStatus, newCauses, externalId, idRef, author, agent, rendered);
  }

  Message numbered(long number) {
    return new Message(
        number, at, direction, id, contact, contents, status, causes, externalId, idRef, author, agent, rendered);
  }
}
