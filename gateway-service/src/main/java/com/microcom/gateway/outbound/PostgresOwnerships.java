package com.microcom.gateway.outbound;

import com.microcom.contracts.events.ConversationOwnership;
import com.microcom.contracts.values.ContactId;
import com.microcom.gateway.ownership.Ownerships;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@ApplicationScoped
class PostgresOwnerships implements Ownerships {
  @Override
  public void note(ConversationOwnership ownership) {
    ContactRow.locked(ownership.contactId().value())
        .filter(contact -> contact.ownershipVersion < ownership.version())
        .ifPresent(
            contact -> {
              contact.ownershipVersion = ownership.version();
              contact.owner = ownership.owner();
            });
  }

  @Override
  public void raiseFence(ContactId contact, String activityId, Instant now) {
    ContactRow.locked(contact.value());
    var fence = new FenceRow();
    fence.activityId = activityId;
    fence.contactId = contact.value();
    fence.raisedAt = now;
    fence.persist();
  }

  @Override
  public boolean liftFence(ContactId contact, String activityId) {
    // By the activity alone: the answer may name the contact that has been merged into another one since.
    FenceRow.<FenceRow>find("activityId = ?1", activityId)
        .firstResultOptional()
        .ifPresent(answered -> FenceRow.delete("contactId = ?1 and seq <= ?2", answered.contactId, answered.seq));
    return FenceRow.count("contactId", contact.value()) == 0;
  }
}
