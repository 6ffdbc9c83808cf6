package com.microcom.conversation.outbound;

import com.microcom.contracts.events.WorkItemChanged.State;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.WorkItemId;
import com.microcom.conversation.workitems.WorkItem;
import com.microcom.conversation.workitems.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All methods inside a transaction. */
@ApplicationScoped
class PostgresWorkItems implements WorkItems {
  private static final String OPENED = Stored.word(State.OPENED);
  private static final String CLAIMED = Stored.word(State.CLAIMED);

  private final EntityManager database;

  PostgresWorkItems(EntityManager database) {
    this.database = database;
  }

  @Override
  public List<WorkItem> list(State state, int limit) {
    var rows = state == null
        ? WorkItemRow.<WorkItemRow>find("order by openedAt")
        : WorkItemRow.<WorkItemRow>find("state = ?1 order by openedAt", Stored.word(state));
    return rows.page(0, limit).list().stream().map(PostgresWorkItems::item).toList();
  }

  @Override
  public Optional<WorkItem> openOf(ContactId contactId) {
    return WorkItemRow.<WorkItemRow>find("contactId = ?1 and state in ?2", contactId.value(), List.of(OPENED, CLAIMED))
        .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional().map(PostgresWorkItems::item);
  }

  @Override
  public void save(WorkItem item) {
    WorkItemRow known = WorkItemRow.findById(item.id().value());
    var row = known == null ? new WorkItemRow() : known;
    row.id = item.id().value();
    row.contactId = item.contactId().value();
    row.version = item.version();
    row.state = Stored.word(item.state());
    row.reason = item.reason();
    row.summary = item.summary();
    row.executive = item.executive();
    row.openedAt = item.openedAt();
    row.changedAt = item.changedAt();
    if (known == null) {
      row.announceAt = item.openedAt();
      row.persist();
    } else if (item.state() != State.OPENED) {
      row.announceAt = null;
    }
  }

  @Override
  public List<WorkItem> takeForAnnouncement(Instant now, Duration lease, int limit) {
    @SuppressWarnings("unchecked")
    List<UUID> taken = database.createNativeQuery("""
            update work_item set announce_at = :later where id in (
              select id from work_item where announce_at <= :now order by announce_at limit :limit for update skip locked)
            returning id""", UUID.class)
        .setParameter("now", now)
        .setParameter("later", now.plus(lease))
        .setParameter("limit", limit)
        .getResultList();
    return taken.isEmpty()
        ? List.of()
        : WorkItemRow.<WorkItemRow>list("id in ?1", taken).stream().map(PostgresWorkItems::item).toList();
  }

  @Override
  public Optional<WorkItem> lockWaiting(WorkItemId id) {
    return Optional.ofNullable(WorkItemRow.<WorkItemRow>findById(id.value(), LockModeType.PESSIMISTIC_WRITE))
        .map(PostgresWorkItems::item)
        .filter(item -> item.state() == State.OPENED);
  }

  @Override
  public void announced(WorkItemId id, Instant next, int timesAtMost) {
    WorkItemRow row = WorkItemRow.findById(id.value());
    row.announcements++;
    row.announceAt = row.announcements < timesAtMost ? next : null;
  }

  private static WorkItem item(WorkItemRow row) {
    return new WorkItem(
        new WorkItemId(row.id),
        new ContactId(row.contactId),
        row.version,
        Stored.value(State.class, row.state),
        row.reason,
        row.summary,
        row.executive,
        row.openedAt,
        row.changedAt);
  }
}
