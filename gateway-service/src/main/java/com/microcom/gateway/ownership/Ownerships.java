package com.microcom.gateway.ownership;

import com.microcom.contracts.events.ConversationOwnership;
import com.microcom.contracts.values.ContactId;
import java.time.Instant;

/** Who speaks with whom, as conversation says, and the fences in between. In the caller's transaction; the contact is locked. */
public interface Ownerships {
  /** Keeps the newest version; an older one changes nothing. */
  void note(ConversationOwnership ownership);

  /** Until conversation answers this activity, the bot is silent. */
  void raiseFence(ContactId contact, String activityId, Instant now);

  /**
   * Takes away the fences up to and including this activity.
   *
   * @param activityId or null
   * @return whether the contact stands without a fence now
   */
  boolean liftFence(ContactId contact, String activityId);
}
