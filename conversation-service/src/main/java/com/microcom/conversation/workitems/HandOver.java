package com.microcom.conversation.workitems;

import com.microcom.contracts.Ids;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.WorkItemId;
import com.microcom.messaging.Envelope;
import com.microcom.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** The contact's place in the queue for a person; only inside a transaction. A cause is the event that led to it, or null. */
@ApplicationScoped
public class HandOver {
  private final WorkItems workItems;
  private final Outbox outbox;
  private final Ids ids;

  public HandOver(WorkItems workItems, Outbox outbox, Ids ids) {
    this.workItems = workItems;
    this.outbox = outbox;
    this.ids = ids;
  }

  /** One who waits already keeps the place; the executive reads the new reason, too. */
  public void open(ContactId contactId, String reason, String summary, Instant now, Envelope cause) {
    var open = workItems.openOf(contactId);
    var item = open.isPresent()
        ? open.get().withMore(summary, now)
        : WorkItem.opened(new WorkItemId(ids.next()), contactId, reason, summary, now);
    save(item, cause);
  }

  /** Whoever has one; a contact without an open item (the executive wrote unasked) needs none. */
  void change(ContactId contactId, UnaryOperator<WorkItem> change, Envelope cause) {
    workItems.openOf(contactId).ifPresent(item -> {
      var changed = change.apply(item);
      if (changed != item) {
        save(changed, cause);
      }
    });
  }

  /** A contact was merged into another one: its place in the queue goes over; who has one there already needs no second. */
  public void moveTo(ContactId into, ContactId from, Instant now, Envelope cause) {
    var already = workItems.openOf(into).isPresent();
    change(from, item -> already ? item.closed(now) : item.of(into, now), cause);
  }

  private void save(WorkItem item, Envelope cause) {
    workItems.save(item);
    outbox.add(item.announced(), cause);
  }
}
