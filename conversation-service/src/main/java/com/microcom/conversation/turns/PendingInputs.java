package com.microcom.conversation.turns;

import com.microcom.contracts.values.ContactId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What waits for an answer, per contact and in order of arrival, and when it is to be answered. */
public interface PendingInputs {
  List<PendingInput> of(ContactId contactId);

  /** The same, and nothing arrives or is settled meanwhile: held until the transaction ends. */
  List<PendingInput> lock(ContactId contactId);

  /** Like {@link #lock}, for a contact that may have nothing pending yet; something has to be added then. */
  List<PendingInput> open(ContactId contactId);

  /** Only after {@link #open} in the same transaction. */
  void add(ContactId contactId, PendingInput input, Instant dueAt);

  /** These are answered; after {@link #lock}. @param dueAt when the rest is; null = there is none */
  void settle(ContactId contactId, List<PendingInput> answered, Instant dueAt);

  /** Not answered now: the claim ends. @param failed the next claim counts as one more attempt */
  void postpone(ContactId contactId, Instant dueAt, boolean failed);

  /**
   * Takes contacts whose turn is due, the longest waiting first. Nobody else gets them before the lease has passed: a killed
   * worker's claims come back by themselves.
   */
  List<DueTurn> claim(int limit, Instant now, Duration lease);

  /** When the next claim can succeed, leases considered. */
  Optional<Instant> nextDue();

  /** @param attempt how often it was claimed without being settled, from 1 */
  record DueTurn(ContactId contactId, Instant dueAt, int attempt) {}
}
