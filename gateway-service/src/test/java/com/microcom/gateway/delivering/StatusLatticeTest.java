package com.microcom.gateway.delivering;

import static com.microcom.contracts.events.MessageStatus.State.ACCEPTED;
import static com.microcom.contracts.events.MessageStatus.State.DELIVERED;
import static com.microcom.contracts.events.MessageStatus.State.EXPIRED;
import static com.microcom.contracts.events.MessageStatus.State.FAILED;
import static com.microcom.contracts.events.MessageStatus.State.READ;
import static com.microcom.contracts.events.MessageStatus.State.REFUSED;
import static com.microcom.contracts.events.MessageStatus.State.SENT;
import static com.microcom.contracts.events.MessageStatus.State.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.events.MessageStatus.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StatusLatticeTest {
  @Test
  void a_message_goes_forward_only() {
    assertThat(published(ACCEPTED, SENT, DELIVERED, READ)).containsExactly(ACCEPTED, SENT, DELIVERED, READ);
    assertThat(published(READ, DELIVERED, SENT, ACCEPTED)).containsExactly(READ);
    assertThat(published(SENT, SENT)).containsExactly(SENT);
  }

  @Test
  void a_failure_is_the_end_unless_the_message_arrived_after_all() {
    assertThat(published(SENT, FAILED, SENT)).containsExactly(SENT, FAILED);
    assertThat(published(FAILED, DELIVERED, FAILED)).containsExactly(FAILED, DELIVERED);
    assertThat(published(READ, FAILED)).containsExactly(READ);
  }

  @Test
  void whatever_is_heard_of_an_unknown_message_is_news() {
    assertThat(published(UNKNOWN, SENT, READ)).containsExactly(UNKNOWN, SENT, READ);
    assertThat(published(UNKNOWN, FAILED)).containsExactly(UNKNOWN, FAILED);
  }

  @Test
  void what_was_never_sent_stays_so() {
    for (var end : List.of(EXPIRED, REFUSED)) {
      Arrays.stream(State.values()).forEach(later -> assertThat(StatusLattice.advance(end, later)).isEmpty());
    }
  }

  @Test
  void any_order_ends_in_the_same_state() {
    var luck = new Random(42);
    var heard = new ArrayList<>(List.of(ACCEPTED, SENT, FAILED, DELIVERED, READ));
    for (var i = 0; i < 100; i++) {
      Collections.shuffle(heard, luck);
      assertThat(published(heard.toArray(State[]::new)).getLast()).isEqualTo(READ);
    }
  }

  private static List<State> published(State... heard) {
    var published = new ArrayList<State>();
    for (var state : heard) {
      StatusLattice.advance(published.isEmpty() ? null : published.getLast(), state).ifPresent(published::add);
    }
    return published;
  }
}
