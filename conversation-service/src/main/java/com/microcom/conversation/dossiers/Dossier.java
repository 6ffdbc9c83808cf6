package com.microcom.conversation.dossiers;

import com.microcom.contracts.orders.Buyer;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.ContactId;
import com.microcom.conversation.dialogue.Conversation;
import com.microcom.conversation.ownership.Ownership;
import java.time.Instant;

/**
 * What is kept of one contact and changes together.
 *
 * @param version grows by one whenever it is saved; 0 = never saved
 * @param address where the contact wrote from last, or null before the first message
 * @param kept whether the conversation is what was stored
 */
public record Dossier(ContactId contactId, long version, Ownership ownership, Conversation conversation, Address address, Kept kept) {

  /** What became of the stored conversation. */
  public enum Kept {
    WHOLE,
    /** An incompatible version wrote it: the conversation here is an empty one and is not stored in its place. */
    UNREADABLE,
    /** The buyer was told and a new one begins; what cannot be read is put aside when this is stored. */
    BEGUN_ANEW
  }

  public static Dossier fresh(ContactId contactId) {
    return new Dossier(contactId, 0, Ownership.INITIAL, Conversation.fresh(contactId, null), null, Kept.WHOLE);
  }

  public Dossier begunAnew() {
    return new Dossier(contactId, version, ownership, conversation, address, Kept.BEGUN_ANEW);
  }

  /** As the channel gave it, or null. */
  public String name() {
    return conversation.buyerName();
  }

  /** @param taxId CUIT as the buyer gave it, or null */
  public Buyer buyer(String taxId) {
    return new Buyer(contactId, name(), address, taxId);
  }

  public Dossier with(Ownership newOwnership) {
    return new Dossier(contactId, version, newOwnership, conversation, address, kept);
  }

  public Dossier with(Conversation newConversation) {
    return new Dossier(contactId, version, ownership, newConversation, address, kept);
  }

  public Dossier writtenFrom(Address newAddress) {
    return new Dossier(contactId, version, ownership, conversation, newAddress, kept);
  }

  /** A null name does not erase a known one. */
  public Dossier named(String newName) {
    return newName == null || newName.isBlank() || newName.equals(name()) ? this : with(conversation.of(contactId, newName));
  }

  /** The two are one person: the conversation that was used last goes on. */
  public Dossier mergedWith(Dossier gone) {
    var goesOn = lastSaid(gone).isAfter(lastSaid(this)) ? gone : this;
    return new Dossier(contactId, version, ownership.mergedWith(gone.ownership), goesOn.conversation.of(contactId, goesOn.name()),
        goesOn.address == null ? address : goesOn.address, goesOn == this ? kept : kept == Kept.UNREADABLE ? Kept.BEGUN_ANEW : Kept.WHOLE);
  }

  private static Instant lastSaid(Dossier dossier) {
    var at = dossier.conversation.lastSaidAt();
    return at == null ? Instant.MIN : at;
  }
}
