package com.microcom.conversation.outbound;

import com.microcom.contracts.Topic;
import com.microcom.contracts.values.ContactId;
import com.microcom.conversation.turns.PendingInput;
import com.microcom.conversation.turns.PendingInputs;
import com.microcom.messaging.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A queue in plain SQL, since its locks are what matters. All methods inside a transaction. */
@ApplicationScoped
class PostgresPendingInputs implements PendingInputs {
  private static final String CLAIM = """
      update due_turn d set leased_until = :until, attempts = attempts + 1
      from (select contact_id from due_turn
            where due_at <= :now and (leased_until is null or leased_until <= :now)
            order by due_at limit :limit for update skip locked) c
      where d.contact_id = c.contact_id
      returning d.contact_id, d.due_at, d.attempts""";

  private final EntityManager database;

  PostgresPendingInputs(EntityManager database) {
    this.database = database;
  }

  @Override
  public List<PendingInput> of(ContactId contactId) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = database.createNativeQuery(
            "select id, type, cast(body as text), source, time, traceparent, arrived_at from pending_input where contact_id = :contact order by position", Object[].class)
        .setParameter("contact", contactId.value())
        .getResultList();
    return rows.stream().map(PostgresPendingInputs::input).toList();
  }

  @Override
  public List<PendingInput> lock(ContactId contactId) {
    on("select 1 from due_turn where contact_id = :contact for update", contactId).getResultList();
    return of(contactId);
  }

  @Override
  public List<PendingInput> open(ContactId contactId) {
    // A row that exists is locked by the update of nothing; one that does not is due when the caller says so.
    on("""
        insert into due_turn (contact_id, due_at) values (:contact, now())
        on conflict (contact_id) do update set contact_id = excluded.contact_id""", contactId).executeUpdate();
    return of(contactId);
  }

  @Override
  public void add(ContactId contactId, PendingInput input, Instant dueAt) {
    on("""
        insert into pending_input (id, contact_id, type, body, source, time, traceparent, arrived_at)
        values (:id, :contact, :type, cast(:body as jsonb), :source, :time, :traceparent, :at)""", contactId)
        .setParameter("id", input.id())
        .setParameter("type", Topic.of(input.event()).wireName())
        .setParameter("body", Stored.json(input.event()))
        .setParameter("source", input.cause().source())
        .setParameter("time", input.cause().time())
        .setParameter("traceparent", input.cause().traceparent())
        .setParameter("at", input.arrivedAt())
        .executeUpdate();
    on("update due_turn set due_at = :due where contact_id = :contact", contactId).setParameter("due", dueAt).executeUpdate();
  }

  @Override
  public void settle(ContactId contactId, List<PendingInput> answered, Instant dueAt) {
    if (!answered.isEmpty()) {
      database.createNativeQuery("delete from pending_input where id in (:ids)")
          .setParameter("ids", answered.stream().map(PendingInput::id).toList())
          .executeUpdate();
    }
    if (dueAt == null) {
      on("delete from due_turn where contact_id = :contact", contactId).executeUpdate();
    } else {
      postpone(contactId, dueAt, false);
    }
  }

  @Override
  public void postpone(ContactId contactId, Instant dueAt, boolean failed) {
    on("update due_turn set due_at = :due, leased_until = null, attempts = case when :failed then attempts else 0 end"
        + " where contact_id = :contact", contactId)
        .setParameter("due", dueAt)
        .setParameter("failed", failed)
        .executeUpdate();
  }

  @Override
  public List<DueTurn> claim(int limit, Instant now, Duration lease) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = database.createNativeQuery(CLAIM, Object[].class)
        .setParameter("until", now.plus(lease))
        .setParameter("now", now)
        .setParameter("limit", limit)
        .getResultList();
    return rows.stream()
        .map(row -> new DueTurn(new ContactId((UUID) row[0]), (Instant) row[1], ((Number) row[2]).intValue()))
        .toList();
  }

  @Override
  public Optional<Instant> nextDue() {
    return Optional.ofNullable((Instant) database
        .createNativeQuery("select min(greatest(due_at, coalesce(leased_until, due_at))) from due_turn", Instant.class)
        .getSingleResult());
  }

  private Query on(String sql, ContactId contactId) {
    return database.createNativeQuery(sql).setParameter("contact", contactId.value());
  }

  private static PendingInput input(Object[] row) {
    var type = Topic.named((String) row[1]).orElseThrow(() -> new IllegalStateException("No such event: " + row[1])).data();
    var event = Stored.value((String) row[2], type);
    var cause = new Envelope((UUID) row[0], event, (String) row[3], (Instant) row[4], (String) row[5]);
    return new PendingInput(cause, (Instant) row[6]);
  }
}
