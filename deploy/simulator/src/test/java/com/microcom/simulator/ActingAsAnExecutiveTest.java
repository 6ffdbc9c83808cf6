package com.microcom.simulator;

import static com.microcom.simulator.Simulator.ANA;
import static com.microcom.simulator.Simulator.advance;
import static com.microcom.simulator.Simulator.anaWrites;
import static com.microcom.simulator.Simulator.control;
import static com.microcom.simulator.Simulator.line;
import static com.microcom.simulator.Simulator.subscribe;
import static com.microcom.simulator.Simulator.zenvia;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActingAsAnExecutiveTest {
  private final WebhookReceiver bot = new WebhookReceiver();

  @BeforeEach
  void start() {
    Simulator.startAnew();
    subscribe(bot, "CONVERSATION_STATUS", "{}");
    subscribe(bot, "CONVERSATION_MESSAGE", "{\"channel\":\"whatsapp\",\"direction\":\"OUT\"}");
    subscribe(bot, "CONVERSATION_MESSAGE", "{\"channel\":\"whatsapp\",\"direction\":\"IN\"}");
    subscribe(bot, "MESSAGE", "{\"channel\":\"whatsapp\",\"direction\":\"OUT\"}");
    anaWrites("quiero hablar con alguien");
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void claiming_creates_the_conversation_and_says_who_has_it() {
    act("claim", "");

    assertThat(bot.received()).extracting(ActingAsAnExecutiveTest::status).containsExactly("CONVERSATION_CREATED", "CONVERSATION_CLAIMED");
    assertThat(bot.received().getLast().body().at("/conversation/userId").asText()).isEqualTo("laura");
    assertThat(bot.received().getLast().body().at("/conversation/from").asText()).isEqualTo(ANA);
    assertThat(get("/__sim/contacts").jsonPath().getString("[0].conversation.userId")).isEqualTo("laura");
  }

  @Test
  void writing_claims_first_and_tells_both_the_inbox_and_the_channel() {
    var id = act("write", ",\"text\":\"Hola, soy Laura\"").<String>path("messageId");
    advance("PT10S");

    assertThat(bot.received("CONVERSATION_STATUS")).extracting(ActingAsAnExecutiveTest::status)
        .containsExactly("CONVERSATION_CREATED", "CONVERSATION_CLAIMED");
    var inbox = bot.received("CONVERSATION_MESSAGE").getFirst().body();
    assertThat(inbox.at("/message/id").asText()).isEqualTo(id);
    assertThat(inbox.at("/message/channel/type").asText()).isEqualTo("whatsapp");
    assertThat(bot.received("MESSAGE").getFirst().body().at("/message/id").asText()).isEqualTo(id);
    assertThat(line(ANA, id)).containsEntry("author", "executive").containsEntry("agent", "laura").containsEntry("direction", "OUT")
        .containsEntry("status", "READ");
  }

  @Test
  void what_the_person_writes_meanwhile_is_told_to_the_inbox() {
    act("claim", "");
    anaWrites("sigo acá");
    advance("PT0S");

    assertThat(bot.received("CONVERSATION_MESSAGE").getFirst().body().at("/message/direction").asText()).isEqualTo("IN");
  }

  @Test
  void a_transfer_says_from_whom_and_to_whom() {
    act("claim", "");
    act("transfer", ",\"to\":\"pedro\"");
    var toPedro = bot.received().getLast().body().path("conversation");
    act("transfer", "");

    assertThat(toPedro.path("transferType").asText()).isEqualTo("TRANSFER_TO_USER");
    assertThat(toPedro.path("newUserId").asText()).isEqualTo("pedro");
    assertThat(bot.received().getLast().body().at("/conversation/transferType").asText()).isEqualTo("TRANSFER_TO_GROUP");
  }

  @Test
  void after_closing_a_new_conversation_begins() {
    act("claim", "");
    act("close", "");
    act("claim", "");

    assertThat(bot.received()).extracting(ActingAsAnExecutiveTest::status).containsExactly(
        "CONVERSATION_CREATED", "CONVERSATION_CLAIMED", "CONVERSATION_CLOSED", "CONVERSATION_CREATED", "CONVERSATION_CLAIMED");
    assertThat(bot.received().stream().map(event -> event.body().at("/conversation/id").asText()).distinct()).hasSize(2);
  }

  @Test
  void a_message_that_names_a_solution_queues_the_conversation_at_the_next_reply() {
    zenvia("""
        {"from":"1","to":"%s","contents":[{"type":"text","text":"Te paso con alguien"}],"conversation":{"solution":"zenvia_chat"}}"""
        .formatted(ANA)).post("/v2/channels/whatsapp/messages").then().statusCode(200);
    advance("PT10S");
    assertThat(bot.received("CONVERSATION_STATUS")).isEmpty();

    anaWrites("dale");
    advance("PT0S");

    assertThat(bot.received("CONVERSATION_STATUS")).extracting(ActingAsAnExecutiveTest::status)
        .containsExactly("CONVERSATION_CREATED", "CONVERSATION_QUEUED");
  }

  private Response act(String action, String more) {
    var answer = control("{\"contact\":\"%s\",\"agent\":\"laura\",\"action\":\"%s\"%s}".formatted(ANA, action, more)).post("/__sim/agent");
    assertThat(answer.statusCode()).isEqualTo(202);
    advance("PT0S");
    return answer;
  }

  private static String status(WebhookReceiver.Received event) {
    return event.body().at("/conversation/status").asText();
  }
}
