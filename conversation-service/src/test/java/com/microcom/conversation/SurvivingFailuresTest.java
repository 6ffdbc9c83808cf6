package com.microcom.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.Topic;
import com.microcom.contracts.events.ConversationOwnership;
import com.microcom.contracts.events.ConversationOwnership.Owner;
import com.microcom.contracts.events.ConversationTurn.Outcome;
import com.microcom.contracts.events.ExecutiveActivity;
import com.microcom.contracts.events.InboundContent;
import com.microcom.contracts.events.MessageInbound;
import com.microcom.contracts.events.WorkItemChanged;
import com.microcom.contracts.Wire;
import com.microcom.testkit.Events;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
@WithTestResource(OtherServices.class)
class SurvivingFailuresTest {
  @Inject Database database;

  private final Events events = new Events();
  private final Buyer ana = Buyer.anyone();

  @AfterEach
  void let_everything_pass() {
    database.execute("drop trigger if exists failing on outbox");
  }

  @Test
  void a_transaction_that_breaks_at_its_end_leaves_nothing_and_is_repeated() {
    // A sequence is not rolled back, so that the first attempt fails and the second does not.
    var attempts = "attempts_" + Math.abs(ana.contactId.hashCode());
    database.execute("create sequence " + attempts);
    failing("new.topic = 'conversation.turn' and nextval('%s') = 1".formatted(attempts));

    var turn = ana.turnOf(ana.writes("hola"));

    assertThat(turn.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(ana.turns()).hasSize(1);
    assertThat(ana.replies()).extracting(Buyer::text).doesNotHaveDuplicates();
    assertThat(database.count("transcript_line where contact_id = ? and speaker = 'buyer'", ana.contactId.value())).isEqualTo(1);
    assertThat(database.count("pending_input where contact_id = ?", ana.contactId.value())).isZero();
  }

  @Test
  void what_fails_every_time_becomes_a_hand_off_and_the_buyer_is_told() {
    failing("new.topic = 'conversation.turn' and convert_from(new.body, 'UTF8') not like '%giveUp%'");

    var turn = ana.turnOf(ana.writes("hola, esto falla"));

    assertThat(turn.outcome()).isEqualTo(Outcome.HANDED_OFF);
    assertThat(ana.replies()).singleElement().satisfies(reply -> {
      assertThat(Buyer.text(reply)).contains("una persona");
      assertThat(reply.ownershipVersion()).isEqualTo(2);
    });
    var item = events.await(Topic.WORK_ITEM_CHANGED, WorkItemChanged.class, w -> w.contactId().equals(ana.contactId));
    assertThat(item.reason()).isEqualTo("bot-failure");
    assertThat(item.summary()).contains("hola, esto falla");
    assertThat(events.await(Topic.CONVERSATION_OWNERSHIP, ConversationOwnership.class, o -> o.contactId().equals(ana.contactId)).owner())
        .isEqualTo(Owner.QUEUE);
  }

  @Test
  void a_dialogue_that_an_incompatible_version_stored_begins_anew_and_a_person_knows() {
    ana.turnOf(ana.writes("hola"));
    database.execute("update conversation set dialogue = '{\"cart\": \"as no version writes it\"}' where contact_id = '%s'".formatted(ana.contactId));

    var turn = ana.turnOf(ana.writes("dame dos cámaras"));

    assertThat(turn.outcome()).isEqualTo(Outcome.HANDED_OFF);
    assertThat(ana.replies()).last().satisfies(reply -> assertThat(Buyer.text(reply)).contains("no pude recuperar").contains("una persona"));
    var item = events.await(Topic.WORK_ITEM_CHANGED, WorkItemChanged.class, w -> w.contactId().equals(ana.contactId));
    assertThat(item.reason()).isEqualTo("dialogue-unreadable");
    assertThat(item.summary()).contains("dame dos cámaras");
    assertThat(database.count("conversation where contact_id = ? and unreadable_dialogue->>'cart' = 'as no version writes it' and dialogue->'cart'->'lines' is not null", ana.contactId.value())).isEqualTo(1);
    io.restassured.RestAssured.given().get("/q/metrics").then().body(org.hamcrest.Matchers.containsString("conversation_dialogues_unreadable_total"));
  }

  @Test
  void what_fails_every_time_while_an_executive_speaks_is_left_to_the_executive() {
    var claim = "claim-" + UUID.randomUUID();
    ana.turnOf(ana.writes("hola"));
    events.publish(new ExecutiveActivity(claim, ana.contactId, ExecutiveActivity.Kind.CLAIMED, "laura", null, Instant.now()));
    events.await(Topic.CONVERSATION_OWNERSHIP, ConversationOwnership.class, o -> claim.equals(o.causedBy()));
    var before = ana.replies().size();
    var message = ana.message(new InboundContent.Text("esto falla"));

    waits(message, 99);

    assertThat(ana.turnOf(message).outcome()).isEqualTo(Outcome.SILENT);
    assertThat(ana.replies()).hasSize(before);
  }

  @Test
  void a_turn_that_a_killed_process_had_claimed_comes_back_when_its_lease_ends() {
    var message = ana.message(new InboundContent.Text("hola"));
    waits(message, 1);

    var turn = ana.turnOf(message);

    assertThat(turn.answeredAt()).isAfter(message.receivedAt().plusMillis(900));
    assertThat(ana.turns()).hasSize(1);
  }

  /** As a killed process leaves it that had claimed the turn so many times. */
  private void waits(MessageInbound message, int attempts) {
    var body = new String(Wire.write(message), StandardCharsets.UTF_8).replace("'", "''");
    database.execute("""
        insert into pending_input (id, contact_id, type, body, source, time, arrived_at)
          values ('%s', '%s', 'message.inbound', '%s', 'gateway', now(), now());
        insert into due_turn (contact_id, due_at, leased_until, attempts)
          values ('%2$s', now() - interval '1 second', now() + interval '1 second', %4$d)"""
        .formatted(UUID.randomUUID(), ana.contactId, body, attempts));
  }

  private void failing(String when) {
    database.execute("""
        create or replace function fail() returns trigger language plpgsql as
        $$ begin raise exception 'as the test wants it'; end $$;
        create or replace trigger failing before insert on outbox for each row
        when (new.key = '%s' and %s) execute function fail()""".formatted(ana.contactId, when));
  }
}
