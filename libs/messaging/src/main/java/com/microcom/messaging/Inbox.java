package com.microcom.messaging;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;

/** Which events this service has applied. */
@ApplicationScoped
public class Inbox {
  private final AgroalDataSource database;

  Inbox(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * Runs the work in one transaction (the caller's, if there is one) together with the note that the event is applied. A second
   * caller with the same id waits for the first one's commit.
   *
   * @return false if it was applied before; the work did not run
   */
  public boolean once(UUID eventId, Runnable work) {
    return QuarkusTransaction.joiningExisting()
        .call(
            () -> {
              var first = insert(eventId);
              if (first) {
                work.run();
              }
              return first;
            });
  }

  /** A cheap look before expensive thinking; only {@link #once} decides. */
  public boolean seen(UUID eventId) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("select 1 from inbox where event_id = ?")) {
      query.setObject(1, eventId);
      try (var rows = query.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      throw new DatabaseException("inbox", e);
    }
  }

  private boolean insert(UUID eventId) {
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement("insert into inbox (event_id) values (?) on conflict do nothing")) {
      insert.setObject(1, eventId);
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new DatabaseException("inbox", e);
    }
  }
}
