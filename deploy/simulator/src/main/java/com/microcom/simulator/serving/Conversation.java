package com.microcom.simulator.serving;

import java.time.Instant;

/**
 * A conversation in the executives' inbox.
 *
 * @param status {@code CONVERSATION_CREATED}, {@code …_QUEUED}, {@code …_CLAIMED}, {@code …_TRANSFERRED}, {@code …_CLOSED}
 * @param userId the executive who has it, or null
 */
public record Conversation(String id, String contact, String status, String userId, String groupId, Instant createdAt) {
  public boolean open() {
    return !status.equals("CONVERSATION_CLOSED");
  }

  Conversation now(String newStatus, String newUser) {
    return new Conversation(id, contact, newStatus, newUser, groupId, createdAt);
  }
}
