package com.microcom.gateway.delivering;

import com.microcom.contracts.events.Consent;
import com.microcom.contracts.events.ConversationOwnership.Owner;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be seen of a contact's messages: who may speak, what waits and for what. */
public interface DeliveryOverview {
  /**
   * @param contactId after merges
   * @param windowOpenUntil until when free text may be sent; null = the person never wrote
   * @param consent null = never said anything
   * @param fences what executives did and conversation has not answered: the bot is silent until it does
   * @param waiting messages that are not closed, in the order in which they go
   */
  record ContactDelivery(
      ContactId contactId,
      long ownershipVersion,
      Owner owner,
      Instant windowOpenUntil,
      Consent consent,
      List<Fence> fences,
      List<Waiting> waiting) {}

  record Fence(String activityId, Instant since) {}

  /** @param heldFor which rule holds it, or why the last try sent nothing ({@code HTTP 401}), or null */
  record Waiting(MessageId messageId, Purpose purpose, Delivery.Phase phase, String heldFor, Instant dueAt, Instant createdAt) {}

  Optional<ContactDelivery> of(ContactId contact);

  /** Contacts for which the bot is silent because conversation has not answered. */
  long fencedContacts();
}
