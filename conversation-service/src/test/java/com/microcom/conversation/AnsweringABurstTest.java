package com.microcom.conversation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.microcom.contracts.Topic;
import com.microcom.contracts.events.ConversationTurn.Outcome;
import com.microcom.contracts.events.InboundContent;
import com.microcom.contracts.events.MessageInbound;
import com.microcom.testkit.Events;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
@WithTestResource(OtherServices.class)
class AnsweringABurstTest {
  private final Events events = new Events();
  private final Buyer ana = Buyer.anyone();

  @Test
  void a_message_gets_a_reply_that_carries_the_ownership_version_and_expires() {
    var message = ana.writes("hola");

    var turn = ana.turnOf(message);

    assertThat(turn.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(turn.receivedAt()).isEqualTo(message.receivedAt());
    assertThat(ana.received()).isNotEmpty().allSatisfy(reply -> {
      assertThat(reply.ownershipVersion()).isEqualTo(1);
      assertThat(reply.expiresAt()).isAfter(reply.createdAt());
      assertThat(reply.messageId().value().version()).isEqualTo(7);
    });
  }

  @Test
  void the_same_event_five_times_is_one_turn() {
    var id = UUID.randomUUID();
    var message = ana.message(new InboundContent.Text("hola"));
    for (var i = 0; i < 3; i++) {
      events.publish(id, message);
    }
    ana.turnOf(message);
    events.publish(id, message);
    events.publish(id, message);
    // A later message shows that the repetitions have been consumed: they have the same key.
    ana.turnOf(ana.writes("gracias"));

    assertThat(ana.turns()).filteredOn(turn -> turn.messages().contains(message.messageId())).hasSize(1);
    assertThat(ana.turns()).hasSize(2);
  }

  @Test
  void ten_messages_in_a_row_are_answered_by_one_turn_that_covers_them() {
    var sent = new ArrayList<MessageInbound>();
    for (var word : List.of("hola", "tenes", "discos", "de", "2", "teras", "?", "purpura", "o", "azul")) {
      sent.add(ana.writes(word));
    }

    ana.turnOf(sent.getLast());

    assertThat(ana.turns()).singleElement()
        .satisfies(turn -> assertThat(turn.messages()).containsExactlyElementsOf(sent.stream().map(MessageInbound::messageId).toList()));
  }

  @Test
  void how_long_a_burst_waits_and_how_turns_went_can_be_seen() {
    ana.turnOf(ana.writes("hola"));

    given().get("/settings").then().statusCode(200).body("quietPeriodMillis", equalTo(400), "quietCapMillis", equalTo(2000));
    given().get("/q/metrics").then().statusCode(200)
        .body(containsString("conversation_turns_total{outcome=\"answered\"}"), containsString("conversation_turn_duration_seconds_count"));
  }

  @Test
  void a_survey_answer_is_not_ours() {
    var survey = ana.presses("survey:dormant:2:yes", "Sí");
    ana.turnOf(ana.writes("hola"));

    assertThat(events.all(Topic.CONVERSATION_TURN)).noneMatch(t -> t.toString().contains(survey.messageId().toString()));
  }
}
