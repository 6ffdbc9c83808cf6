package com.microcom.gateway.delivering;

import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tries to send, each committed before its POST. All methods run in the caller's transaction. */
public interface Attempts {
  enum Result {
    ACCEPTED,
    REJECTED,
    NOT_SENT,
    AMBIGUOUS
  }

  void open(UUID attempt, MessageId message, ContactId contact, boolean businessInitiated, Instant now);

  /** @param providerMessageId or null */
  void close(UUID attempt, Result result, String providerMessageId);

  /** Whose attempt this was. Either id may be null. */
  Optional<Attempt> find(UUID externalId, String providerMessageId);

  /** @param newest whether the message has no later attempt */
  record Attempt(UUID id, MessageId messageId, boolean newest) {}

  /** A status told us the provider's id before its answer did. */
  void learn(UUID externalId, String providerMessageId);

  /** An attempt for this contact has no answer yet, so a message seen at the provider may be ours. */
  boolean inFlight(ContactId contact);

  /** Attempts for this contact of which we do not know the provider's id, oldest first. */
  List<Unheard> withoutAnswer(ContactId contact, Instant since);

  record Unheard(UUID attempt, MessageId messageId) {}

  /** Different contacts written to outside their window since then, not counting this one. */
  long othersReachedSince(Instant since, ContactId contact);

  boolean reachedSince(Instant since, ContactId contact);

  /** An answer and a status about the same message wait for each other, so that neither misses the other. */
  void serialise(String providerMessageId);

  /** Keeps a status until the answer that tells whose it is. */
  void park(String providerMessageId, StatusReport report, Instant now);

  /** Takes what was parked for this id, oldest first. */
  List<StatusReport> unpark(String providerMessageId);

  /** Deletes parked statuses whose answer never came. */
  void forgetParked(Instant before);
}
