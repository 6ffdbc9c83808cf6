package com.microcom.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One event to publish. @param traceparent or null */
record OutboxRow(long id, String topic, String key, UUID eventId, Instant time, String traceparent, byte[] body) {
  private static final String NEXT =
      "select id, topic, key, event_id, event_time, traceparent, body from outbox where topic <> all (?) order by id limit ?";

  /** One statement, so that the row is in one table or in the other. */
  private static final String SET_ASIDE =
      """
      with gone as (delete from outbox where id = ? returning *)
      insert into outbox_failed (id, topic, key, event_id, event_time, traceparent, body, reason)
      select id, topic, key, event_id, event_time, traceparent, body, ? from gone
      """;

  /** What must stay in the order of the rows. */
  List<String> order() {
    return List.of(topic, key);
  }

  ProducerRecord<String, byte[]> record(String service) {
    return Headers.record(topic, key, body, eventId, service, time, traceparent);
  }

  /** The first so many in the order of the rows, without those of some topics. */
  static List<OutboxRow> next(Connection connection, Collection<String> without, int most) throws SQLException {
    try (var query = connection.prepareStatement(NEXT)) {
      query.setArray(1, connection.createArrayOf("text", without.toArray()));
      query.setInt(2, most);
      var found = new ArrayList<OutboxRow>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(
              new OutboxRow(
                  rows.getLong("id"),
                  rows.getString("topic"),
                  rows.getString("key"),
                  rows.getObject("event_id", UUID.class),
                  rows.getTimestamp("event_time").toInstant(),
                  rows.getString("traceparent"),
                  rows.getBytes("body")));
        }
      }
      return found;
    }
  }

  /** Exactly these: a slower transaction may meanwhile have committed a smaller id. */
  static void delete(Connection connection, List<Long> ids) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (var delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
      delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      delete.executeUpdate();
    }
  }

  static long count(Connection connection) throws SQLException {
    try (var query = connection.createStatement();
        var rows = query.executeQuery("select count(*) from outbox")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  void setAside(Connection connection, String reason) throws SQLException {
    try (var move = connection.prepareStatement(SET_ASIDE)) {
      move.setLong(1, id);
      move.setString(2, reason);
      move.executeUpdate();
    }
  }
}
