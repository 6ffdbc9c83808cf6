package com.microcom.conversation.workitems;

import com.microcom.contracts.events.WorkItemChanged.State;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.WorkItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The hand-off queue. */
public interface WorkItems {
  /** Oldest first. @param state null = all @param limit how many at most */
  List<WorkItem> list(State state, int limit);

  /** The contact's item that is opened or claimed; only inside a transaction that holds the contact's dossier. */
  Optional<WorkItem> openOf(ContactId contactId);

  /** Writes a new item or the next version of one; a new one is to be announced at once, one that is not waiting never. */
  void save(WorkItem item);

  /**
   * Items whose announcement is due. They are taken: nobody else gets them before {@code lease} has passed, unless
   * {@link #announced} says otherwise.
   */
  List<WorkItem> takeForAnnouncement(Instant now, Duration lease, int limit);

  /** Locks it. @return empty if nobody waits any more */
  Optional<WorkItem> lockWaiting(WorkItemId id);

  /** The executives were told once more. @param next when again, if nobody claims it by then */
  void announced(WorkItemId id, Instant next, int timesAtMost);
}
