package com.microcom.gateway.outbound;

import com.microcom.contracts.events.ConversationOwnership;
import com.microcom.contracts.values.ContactId;
import com.microcom.gateway.ownership.Ownerships;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresOwnerships implements Ownerships {
  @Override
  public void note(ConversationOwnership ownership) {
    ContactRow.survivingLocked(ownership.contactId().value())
        .filter(contact -> contact.ownershipVersion < ownership.version())
        .ifPresent(
            contact -> {
              contact.ownershipVersion = ownership.version();
              contact.owner = ownership.owner();
            });
  }

  @Override
  public void raiseFence(ContactId contact, String activityId, Instant now) {
    var fence = new FenceRow();
    fence.activityId = activityId;
    fence.contactId = survivor(contact);
    fence.raisedAt = now;
    fence.persist();
  }

  @Override
  public Optional<ContactId> liftFence(ContactId contact, String activityId) {
    var survivor = survivor(contact);
    FenceRow.<FenceRow>find("contactId = ?1 and activityId = ?2", survivor, activityId)
        .firstResultOptional()
        .ifPresent(answered -> FenceRow.delete("contactId = ?1 and seq <= ?2", survivor, answered.seq));
    return FenceRow.count("contactId", survivor) == 0 ? Optional.of(new ContactId(survivor)) : Optional.empty();
  }

  private static UUID survivor(ContactId contact) {
    return ContactRow.survivingLocked(contact.value()).map(row -> row.id).orElse(contact.value());
  }
}
