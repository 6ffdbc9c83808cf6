package com.microcom.gateway.delivering;

import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.MessageStatus;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The messages to be sent and what became of them. Whatever changes a row runs in the caller's transaction. */
public interface Deliveries {
  /** @return false if a message with this id is known */
  boolean add(MessageOutbound command, Instant now);

  /**
   * Takes up to {@code most} messages that may go now: per contact the oldest first, replies before notifications before
   * campaigns, within the per-second bucket. Runs in its own transaction.
   *
   * @param lease when the claim ends by itself
   */
  List<MessageId> claim(int most, Instant now, Instant lease);

  /** Messages whose claim, attempt or ambiguity has lasted too long; locked. */
  List<Delivery> overdue(int most, Instant now);

  Optional<Delivery> find(MessageId id);

  /** As {@link #find}, and nobody else changes it until the transaction ends. */
  Optional<Delivery> lock(MessageId id);

  void wait(MessageId id, Instant due);

  void hold(MessageId id, String reason, Instant until);

  /** Its document could not be brought: held, and messages of every purpose pass it; one failure more. */
  void holdForDocument(MessageId id, Instant until);

  /** It surely was not sent. @param cause shown to people */
  void retry(MessageId id, String cause, Instant due);

  /** Nobody knows whether it was sent. @param until how long a status may still tell */
  void ambiguous(MessageId id, Instant until);

  /** An ambiguity is over and it goes out once more. */
  void sendAgain(MessageId id, int ambiguities, Instant due);

  void sending(MessageId id, Instant reviewAt);

  void close(MessageId id, MessageStatus.State status, String reason, String detail);

  /** Nothing more is to be sent; the published state stays. */
  void close(MessageId id);

  /** What was held for the contact's ownership may be looked at again. */
  void release(ContactId contact, String heldFor, Instant now);

  /** Messages not closed, by purpose. */
  long open(Purpose purpose);

  /** Deletes closed messages that were asked for before then, with their attempts. */
  void forget(Instant createdBefore);
}
