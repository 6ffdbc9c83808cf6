package com.microcom.gateway.ownership;

import com.microcom.contracts.events.ConversationOwnership;
import com.microcom.contracts.values.ContactId;
import java.time.Instant;
import java.util.Optional;

/**
 * Who speaks with whom, as conversation says, and the fences in between. In the caller's transaction; the contact is locked. Whatever is
 * said of a merged contact is said of the one that took over: conversation's versions go on from the higher of the two.
 */
public interface Ownerships {
  /** Keeps the newest version; an older one changes nothing. */
  void note(ConversationOwnership ownership);

  /** Until conversation answers this activity, the bot is silent. */
  void raiseFence(ContactId contact, String activityId, Instant now);

  /**
   * Takes away the fences up to and including this activity.
   *
   * @param activityId or null
   * @return the contact after merges if it stands without a fence now, else empty
   */
  Optional<ContactId> liftFence(ContactId contact, String activityId);
}
