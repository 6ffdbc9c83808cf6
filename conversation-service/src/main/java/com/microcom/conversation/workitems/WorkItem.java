package com.microcom.conversation.workitems;

import com.microcom.contracts.events.WorkItemChanged;
import com.microcom.contracts.events.WorkItemChanged.State;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.WorkItemId;
import java.time.Instant;
import java.util.Objects;

/**
 * A conversation that a person has to take. A contact has at most one that is open (opened or claimed).
 *
 * @param version 1 when opened, grows by one with every change
 * @param reason stable code, see {@link WorkItemChanged}
 * @param summary for the executive, in Spanish
 * @param executive who claimed it, or null
 */
public record WorkItem(
    WorkItemId id,
    ContactId contactId,
    long version,
    State state,
    String reason,
    String summary,
    String executive,
    Instant openedAt,
    Instant changedAt) {

  public static WorkItem opened(WorkItemId id, ContactId contactId, String reason, String summary, Instant now) {
    return new WorkItem(id, contactId, 1, State.OPENED, reason, summary, null, now, now);
  }

  /** The same person again changes nothing. */
  public WorkItem claimedBy(String newExecutive, Instant now) {
    var who = newExecutive == null ? executive : newExecutive;
    return state == State.CLAIMED && Objects.equals(who, executive) ? this : changed(State.CLAIMED, summary, who, now);
  }

  /** Given back to the bot without having been finished. */
  public WorkItem released(Instant now) {
    return changed(State.RELEASED, summary, executive, now);
  }

  public WorkItem closed(Instant now) {
    return changed(State.CLOSED, summary, executive, now);
  }

  /** Something else happened that the executive has to know. */
  public WorkItem withMore(String more, Instant now) {
    return changed(state, summary + "\n" + more, executive, now);
  }

  public WorkItem of(ContactId newContactId, Instant now) {
    return new WorkItem(id, newContactId, version + 1, state, reason, summary, executive, openedAt, now);
  }

  public WorkItemChanged announced() {
    return new WorkItemChanged(id, contactId, version, state, reason, summary, executive, changedAt);
  }

  private WorkItem changed(State newState, String newSummary, String newExecutive, Instant now) {
    return new WorkItem(id, contactId, version + 1, newState, reason, newSummary, newExecutive, openedAt, now);
  }
}
