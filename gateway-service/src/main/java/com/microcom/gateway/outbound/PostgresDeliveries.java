package com.microcom.gateway.outbound;

import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.MessageStatus;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import com.microcom.gateway.delivering.Deliveries;
import com.microcom.gateway.delivering.Delivery;
import com.microcom.gateway.delivering.Delivery.Phase;
import com.microcom.gateway.delivering.Guards;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PostgresDeliveries implements Deliveries {
  private static final String ADD =
      """
      insert into delivery (message_id, contact_id, purpose, priority, ownership_version, correlation_id, content,
                            outside_window, created_at, expires_at, phase, due_at)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'WAITING', ?11)
      on conflict do nothing
      """;

  /** Why a message whose document cannot be brought is held: it has not been said, and must not silence what can be. */
  private static final String DOCUMENT = "document";

  /**
   * A held message lets those of another purpose pass, or all of them if it waits for its document, and no campaign message stands
   * before an answer or a document.
   */
  private static final String CLAIM =
      """
      select d.* from delivery d
      where d.phase in ('WAITING', 'HELD') and d.due_at <= ?1
        and not exists (
          select 1 from delivery e
          where e.contact_id = d.contact_id and e.seq < d.seq and e.phase <> 'CLOSED'
            and (e.phase <> 'HELD' or e.purpose = d.purpose)
            and (e.phase not in ('HELD', 'CLAIMED') or e.held_for is distinct from 'document')
            and (e.purpose <> 'CAMPAIGN' or d.purpose = 'CAMPAIGN'))
      order by d.priority, d.seq
      limit ?2
      for update of d skip locked
      """;

  private static final String OVERDUE =
      """
      select * from delivery where phase in ('CLAIMED', 'SENDING', 'AMBIGUOUS') and due_at <= ?1
      order by due_at limit ?2 for update skip locked
      """;

  private final EntityManager database;
  private final Pace pace;

  PostgresDeliveries(EntityManager database, Pace pace) {
    this.database = database;
    this.pace = pace;
  }

  @Override
  public boolean add(MessageOutbound command, Instant now) {
    return database
            .createNativeQuery(ADD)
            .setParameter(1, command.messageId().value())
            .setParameter(2, ContactRow.surviving(command.contactId().value()).map(row -> row.id).orElse(command.contactId().value()))
            .setParameter(3, command.purpose().name())
            .setParameter(4, Guards.priority(command.purpose()))
            .setParameter(5, command.ownershipVersion())
            .setParameter(6, command.correlationId())
            .setParameter(7, DeliveryRow.contentOf(command))
            .setParameter(8, DeliveryRow.outsideWindowOf(command))
            .setParameter(9, command.createdAt())
            .setParameter(10, command.expiresAt())
            .setParameter(11, now)
            .executeUpdate()
        == 1;
  }

  @Override
  public List<MessageId> claim(int most, Instant now, Instant lease) {
    return QuarkusTransaction.requiringNew().call(() -> claimInside(most, now, lease));
  }

  private List<MessageId> claimInside(int most, Instant now, Instant lease) {
    // A look that locks nothing, because most of the time there is nothing to do.
    if (DeliveryRow.count("phase in ?1 and dueAt <= ?2", List.of(Phase.WAITING, Phase.HELD), now) == 0) {
      return List.of();
    }
    var claimed = rows(CLAIM, now, pace.room(most, now));
    for (var row : claimed) {
      row.phase = Phase.CLAIMED;
      row.dueAt = lease;
    }
    pace.use(claimed.size());
    return claimed.stream().map(row -> new MessageId(row.messageId)).toList();
  }

  @Override
  public List<Delivery> overdue(int most, Instant now) {
    return rows(OVERDUE, now, most).stream().map(DeliveryRow::delivery).toList();
  }

  @SuppressWarnings("unchecked")
  private List<DeliveryRow> rows(String query, Instant now, int most) {
    return database.createNativeQuery(query, DeliveryRow.class).setParameter(1, now).setParameter(2, most).getResultList();
  }

  @Override
  public Optional<Delivery> find(MessageId id) {
    return DeliveryRow.<DeliveryRow>findByIdOptional(id.value()).map(DeliveryRow::delivery);
  }

  /** The contact first, then the message: the one order everywhere, so that nobody waits in a circle. */
  @Override
  public Optional<Delivery> lock(MessageId id) {
    DeliveryRow row = DeliveryRow.findById(id.value());
    if (row == null) {
      return Optional.empty();
    }
    ContactRow.locked(row.contactId);
    database.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    return Optional.of(row.delivery());
  }

  @Override
  public void wait(MessageId id, Instant due) {
    move(id, Phase.WAITING, due);
  }

  @Override
  public void hold(MessageId id, String reason, Instant until) {
    move(id, Phase.HELD, until).heldFor = reason;
  }

  @Override
  public void holdForDocument(MessageId id, Instant until) {
    var row = move(id, Phase.HELD, until);
    row.heldFor = DOCUMENT;
    row.failures++;
  }

  @Override
  public void retry(MessageId id, String cause, Instant due) {
    var row = move(id, Phase.WAITING, due);
    row.heldFor = cause.replace("\u0000", "");
    row.failures++;
  }

  @Override
  public void ambiguous(MessageId id, Instant until) {
    move(id, Phase.AMBIGUOUS, until).ambiguities++;
  }

  @Override
  public void sendAgain(MessageId id, int ambiguities, Instant due) {
    move(id, Phase.WAITING, due).ambiguities = ambiguities;
  }

  @Override
  public void sending(MessageId id, Instant reviewAt) {
    move(id, Phase.SENDING, reviewAt);
  }

  @Override
  public void close(MessageId id, MessageStatus.State status, String reason, String detail) {
    DeliveryRow row = DeliveryRow.findById(id.value());
    row.phase = Phase.CLOSED;
    row.status = status;
    row.reason = reason;
    row.detail = detail == null ? null : detail.replace("\u0000", "");
  }

  @Override
  public void close(MessageId id) {
    DeliveryRow row = DeliveryRow.findById(id.value());
    row.phase = Phase.CLOSED;
  }

  @Override
  public void release(ContactId contact, String heldFor, Instant now) {
    DeliveryRow.update(
        "dueAt = ?1 where contactId = ?2 and phase = ?3 and heldFor = ?4", now, contact.value(), Phase.HELD, heldFor);
  }

  @Override
  public long open(Purpose purpose) {
    return DeliveryRow.count("purpose = ?1 and phase <> ?2", purpose, Phase.CLOSED);
  }

  @Override
  public void forget(Instant createdBefore) {
    var old = "(select message_id from delivery where phase = 'CLOSED' and created_at < ?1)";
    database.createNativeQuery("delete from attempt where message_id in " + old).setParameter(1, createdBefore).executeUpdate();
    DeliveryRow.delete("phase = ?1 and createdAt < ?2", Phase.CLOSED, createdBefore);
  }

  private static DeliveryRow move(MessageId id, Phase phase, Instant due) {
    DeliveryRow row = DeliveryRow.findById(id.value());
    row.phase = phase;
    row.dueAt = due;
    row.heldFor = null;
    return row;
  }
}
