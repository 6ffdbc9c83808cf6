package com.microcom.gateway.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.gateway.ZenviaStub;
import com.microcom.testkit.RealInfra;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
@WithTestResource(ZenviaStub.class)
class ForgettingTest {
  @Inject ForgettingJob job;
  @Inject AgroalDataSource database;

  @Test
  void what_was_said_is_forgotten_after_its_time_and_not_before() throws Exception {
    var old = messages(366);
    var young = messages(364);
    event(old, "FAILED", 91);
    event(young, "DONE", 89);

    job.forget();

    assertThat(count("delivery", "message_id", old)).isZero();
    assertThat(count("attempt", "message_id", old)).isZero();
    assertThat(count("inbound_message", "message_id", old)).isZero();
    assertThat(count("received_event", "subject", old)).isZero();
    assertThat(count("delivery", "message_id", young)).isEqualTo(1);
    assertThat(count("attempt", "message_id", young)).isEqualTo(1);
    assertThat(count("inbound_message", "message_id", young)).isEqualTo(1);
    assertThat(count("received_event", "subject", young)).isEqualTo(1);
  }

  @Test
  void what_is_still_to_be_sent_is_never_forgotten() throws Exception {
    var open = UUID.randomUUID();
    execute(delivery(open, "AMBIGUOUS", 400));

    job.forget();

    assertThat(count("delivery", "message_id", open)).isEqualTo(1);
    execute("delete from delivery where message_id = '" + open + "'");
  }

  private UUID messages(int daysAgo) throws Exception {
    var id = UUID.randomUUID();
    execute(delivery(id, "CLOSED", daysAgo));
    execute(
        "insert into attempt (id, message_id, contact_id, business_initiated, started_at) values ('%s', '%s', '%s', false, now() - interval '%d days')"
            .formatted(UUID.randomUUID(), id, UUID.randomUUID(), daysAgo));
    execute(
        "insert into inbound_message values ('%s', 0, '%s', '%s', now() - interval '%d days')".formatted(id, id, UUID.randomUUID(), daysAgo));
    return id;
  }

  private static String delivery(UUID id, String phase, int daysAgo) {
    return """
        insert into delivery (message_id, contact_id, purpose, priority, correlation_id, content, created_at, phase, due_at)
        values ('%s', '%s', 'REPLY', 0, 'test', '{"kind":"text","text":"hola"}', now() - interval '%d days', '%s', now() + interval '1 day')"""
        .formatted(id, UUID.randomUUID(), daysAgo, phase);
  }

  private void event(UUID id, String state, int daysAgo) throws Exception {
    execute(
        """
        insert into received_event (event_id, type, subject, body, received_at, state, due_at)
        values ('%s', 'MESSAGE', '%s', '{}', now() - interval '%d days', '%s', now())"""
            .formatted(UUID.randomUUID(), id, daysAgo, state));
  }

  private long count(String table, String column, UUID id) throws Exception {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from " + table + " where " + column + "::text = '" + id + "'")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void execute(String sql) throws Exception {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
