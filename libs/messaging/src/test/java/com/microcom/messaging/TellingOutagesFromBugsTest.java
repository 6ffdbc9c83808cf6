package com.microcom.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class TellingOutagesFromBugsTest {
  @Test
  void what_passes_by_itself_is_waited_for() {
    assertThat(Outages.isPassing(new SQLException("terminating connection", "57P01"))).isTrue();
    assertThat(Outages.isPassing(new SQLException("deadlock detected", "40P01"))).isTrue();
    assertThat(Outages.isPassing(new SQLException("Acquisition timeout while waiting for new connection"))).isTrue();
    assertThat(Outages.isPassing(new SQLTransientConnectionException())).isTrue();
    assertThat(Outages.isPassing(new IllegalStateException(new RuntimeException(new ConnectException("refused"))))).isTrue();
    assertThat(Outages.isPassing(new HttpTimeoutException("slow"))).isTrue();
  }

  @Test
  void what_never_will_is_not() {
    assertThat(Outages.isPassing(new SQLException("duplicate key", "23505"))).isFalse();
    assertThat(Outages.isPassing(new SQLException("syntax error"))).isFalse();
    assertThat(Outages.isPassing(new NullPointerException())).isFalse();
  }
}
