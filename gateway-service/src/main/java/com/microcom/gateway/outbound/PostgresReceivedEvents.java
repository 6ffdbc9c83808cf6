package com.microcom.gateway.outbound;

import com.microcom.gateway.outbound.ReceivedEventRow.State;
import com.microcom.gateway.receiving.DatabaseUnavailable;
import com.microcom.gateway.receiving.ReceivedEvents;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class PostgresReceivedEvents implements ReceivedEvents {
  private static final String STORE =
      """
      insert into received_event (event_id, type, subject, body, received_at, state, due_at)
      values (?, ?, ?, ?, ?, 'NEW', ?) on conflict do nothing
      """;

  private static final String NEXT =
      """
      select r.* from received_event r
      where r.state = 'NEW' and r.due_at <= ?1
        and not exists (
          select 1 from received_event e where e.subject = r.subject and e.seq < r.seq and e.state = 'NEW')
      order by r.seq limit 1
      for update of r skip locked
      """;

  private final EntityManager database;
  private final AgroalDataSource connections;

  PostgresReceivedEvents(EntityManager database, AgroalDataSource connections) {
    this.database = database;
    this.connections = connections;
  }

  /** Without transaction manager and object mapper: the provider waits for it. */
  @Override
  public boolean store(String eventId, String type, String subject, String body, Instant now) {
    try (var connection = connections.getConnection();
        var insert = connection.prepareStatement(STORE)) {
      insert.setString(1, eventId);
      insert.setString(2, type);
      insert.setString(3, subject);
      insert.setString(4, body);
      insert.setTimestamp(5, Timestamp.from(now));
      insert.setTimestamp(6, Timestamp.from(now));
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new DatabaseUnavailable(e);
    }
  }

  @Override
  public Optional<Received> next(Instant now) {
    var rows = database.createNativeQuery(NEXT, ReceivedEventRow.class).setParameter(1, now).getResultList();
    return rows.stream().findFirst().map(row -> ((ReceivedEventRow) row).received());
  }

  @Override
  public void done(long seq) {
    row(seq).state = State.DONE;
  }

  @Override
  public void later(long seq, Instant due) {
    row(seq).dueAt = due;
  }

  @Override
  public void failed(long seq, String problem, Instant due) {
    var row = row(seq);
    row.failures++;
    row.problem = problem.replace("\u0000", "");
    row.state = due == null ? State.FAILED : State.NEW;
    row.dueAt = due == null ? row.dueAt : due;
  }

  @Override
  public void forget(Instant before) {
    ReceivedEventRow.delete("state <> ?1 and receivedAt < ?2", State.NEW, before);
  }

  private static ReceivedEventRow row(long seq) {
    return ReceivedEventRow.findById(seq);
  }
}
