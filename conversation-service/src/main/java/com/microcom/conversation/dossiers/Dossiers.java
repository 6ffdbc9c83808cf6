package com.microcom.conversation.dossiers;

import com.microcom.contracts.values.ContactId;
import java.time.Instant;
import java.util.Optional;

/** The dossiers of all contacts. */
public interface Dossiers {
  Optional<Dossier> find(ContactId contactId);

  boolean exists(ContactId contactId);

  /** Locks it until the transaction ends; one that did not exist is a fresh one, and exists from now on. */
  Dossier lock(ContactId contactId);

  /** As version + 1; only what {@link #lock} gave in the same transaction. */
  void save(Dossier dossier, Instant now);

  /** The contact that took over that one, or itself. */
  ContactId current(ContactId contactId);

  /**
   * From now on the first contact is the second: what is pending, the orders and the transcript go over; its dossier ends.
   * Work items are {@code HandOver}'s.
   */
  void rekey(ContactId from, ContactId into);
}
