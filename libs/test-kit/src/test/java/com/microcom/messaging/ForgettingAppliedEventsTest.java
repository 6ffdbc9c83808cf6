package com.microcom.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microcom.testkit.RealInfra;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
class ForgettingAppliedEventsTest {
  @Inject InboxRetention retention;
  @Inject Inbox inbox;
  @Inject AgroalDataSource database;

  @Test
  void the_note_outlives_the_event_and_then_goes() throws SQLException {
    var old = applied(761);
    var young = applied(759);

    retention.forget();

    assertThat(inbox.seen(old)).isFalse();
    assertThat(inbox.seen(young)).isTrue();
  }

  @Test
  void a_note_that_would_go_before_its_event_is_refused() {
    assertThatThrownBy(() -> new InboxRetention(database, Clock.systemUTC(), Duration.ofDays(730))).isInstanceOf(IllegalArgumentException.class);
  }

  private UUID applied(int daysAgo) throws SQLException {
    var id = UUID.randomUUID();
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement("insert into inbox (event_id, applied_at) values (?, now() - make_interval(days => ?))")) {
      insert.setObject(1, id);
      insert.setInt(2, daysAgo);
      insert.executeUpdate();
    }
    return id;
  }
}
