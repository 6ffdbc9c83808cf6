package com.microcom.messaging;

import com.microcom.contracts.Ids;
import com.microcom.contracts.Topic;
import com.microcom.contracts.Wire;
import com.microcom.contracts.events.Event;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;

/** Events to publish: written with the state they tell of, sent by the {@link Relay} after the commit. */
@ApplicationScoped
public class Outbox {
  /** PostgreSQL notifies at the commit, and once per transaction however many rows were added. */
  private static final String ADD =
      "with added as (insert into outbox (topic, key, event_id, event_time, traceparent, body) values (?, ?, ?, ?, ?, ?))"
          + " select pg_notify('" + Relay.CHANNEL + "', '')";

  private static final String ADD_MANY = "insert into outbox (topic, key, event_id, event_time, traceparent, body) values (?, ?, ?, ?, ?, ?)";
  private static final String NOTIFY = "select pg_notify('" + Relay.CHANNEL + "', '')";

  private final AgroalDataSource database;
  private final Clock clock;
  private final Ids ids;

  Outbox(AgroalDataSource database, Clock clock, Ids ids) {
    this.database = database;
    this.clock = clock;
    this.ids = ids;
  }

  public void add(Event event) {
    add(event, null);
  }

  /**
   * @param cause the event that led to this one: its trace goes on; null = a new one
   * @throws IllegalStateException outside a transaction
   */
  public void add(Event event, Envelope cause) {
    inTransaction();
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(ADD)) {
      set(insert, event, cause);
      insert.execute();
    } catch (SQLException e) {
      throw new DatabaseException("outbox", e);
    }
  }

  /** In the order given, without a cause, in one round trip: an import changes hundreds of rows per transaction. */
  public void addAll(Collection<? extends Event> events) {
    inTransaction();
    if (events.isEmpty()) {
      return;
    }
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(ADD_MANY);
        var notify = connection.prepareStatement(NOTIFY)) {
      for (var event : events) {
        set(insert, event, null);
        insert.addBatch();
      }
      insert.executeBatch();
      notify.execute();
    } catch (SQLException e) {
      throw new DatabaseException("outbox", e);
    }
  }

  private static void inTransaction() {
    if (!QuarkusTransaction.isActive()) {
      throw new IllegalStateException("An event is added in the transaction that changes the state it tells of");
    }
  }

  private void set(PreparedStatement insert, Event event, Envelope cause) throws SQLException {
    insert.setString(1, Topic.of(event).wireName());
    insert.setString(2, event.key());
    insert.setObject(3, ids.next());
    insert.setTimestamp(4, Timestamp.from(clock.instant()));
    insert.setString(5, cause == null ? null : cause.traceparent());
    insert.setBytes(6, Wire.write(event));
  }
}
