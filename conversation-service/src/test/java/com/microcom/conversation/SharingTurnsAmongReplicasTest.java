package com.microcom.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.values.ContactId;
import com.microcom.conversation.turns.PendingInputs;
import com.microcom.conversation.turns.PendingInputs.DueTurn;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several processes claim at once; here they are threads, which is the same for the database. */
@QuarkusTest
@WithTestResource(RealInfra.class)
@WithTestResource(OtherServices.class)
class SharingTurnsAmongReplicasTest {
  private static final Duration LEASE = Duration.ofSeconds(8);

  @Inject PendingInputs pending;
  @Inject Transactions transactions;
  @Inject Database database;

  /** So far away that the service itself leaves these turns alone. */
  private final Instant due = Instant.now().plus(Duration.ofDays(1));

  private final List<ContactId> contacts = IntStream.range(0, 60).mapToObj(i -> Buyer.anyone().contactId).toList();

  @AfterEach
  void leave_nothing() {
    database.execute("delete from due_turn where due_at > now() + interval '1 hour'");
  }

  @Test
  void nobody_gets_a_turn_that_another_one_has() throws Exception {
    contacts.forEach(this::waits);

    var claimed = claimedByAll(due.plusSeconds(1));

    assertThat(claimed).extracting(DueTurn::contactId).containsExactlyInAnyOrderElementsOf(contacts);
    assertThat(claim(100, due.plusSeconds(1))).isEmpty();
  }

  @Test
  void what_was_not_settled_comes_back_after_the_lease_as_another_attempt() {
    waits(contacts.getFirst());

    assertThat(claim(1, due)).singleElement().satisfies(turn -> assertThat(turn.attempt()).isEqualTo(1));
    assertThat(claim(1, due.plus(LEASE).minusMillis(1))).isEmpty();
    assertThat(claim(1, due.plus(LEASE))).singleElement().satisfies(turn -> assertThat(turn.attempt()).isEqualTo(2));
  }

  @Test
  void the_longest_waiting_goes_first() {
    database.execute("insert into due_turn (contact_id, due_at) values ('%s', '%s'), ('%s', '%s')"
        .formatted(contacts.get(0), due.plusSeconds(5), contacts.get(1), due));

    assertThat(claim(1, due.plusSeconds(10))).extracting(DueTurn::contactId).containsExactly(contacts.get(1));
  }

  private List<DueTurn> claimedByAll(Instant now) throws Exception {
    Callable<List<DueTurn>> replica = () -> {
      var mine = new ArrayList<DueTurn>();
      for (var some = claim(3, now); !some.isEmpty(); some = claim(3, now)) {
        mine.addAll(some);
      }
      return mine;
    };
    var all = new ArrayList<DueTurn>();
    try (var replicas = Executors.newFixedThreadPool(6)) {
      for (var claimed : replicas.invokeAll(List.of(replica, replica, replica, replica, replica, replica))) {
        all.addAll(claimed.get());
      }
    }
    return all;
  }

  private List<DueTurn> claim(int limit, Instant now) {
    return transactions.inOne(() -> pending.claim(limit, now, LEASE));
  }

  private void waits(ContactId contact) {
    database.execute("insert into due_turn (contact_id, due_at) values ('%s', '%s')".formatted(contact, due));
  }
}
