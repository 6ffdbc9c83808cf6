package com.microcom.simulator;

import static com.microcom.simulator.Simulator.ANA;
import static com.microcom.simulator.Simulator.BOT;
import static com.microcom.simulator.Simulator.advance;
import static com.microcom.simulator.Simulator.anaWrites;
import static com.microcom.simulator.Simulator.control;
import static com.microcom.simulator.Simulator.journal;
import static com.microcom.simulator.Simulator.line;
import static com.microcom.simulator.Simulator.sendText;
import static com.microcom.simulator.Simulator.statusOf;
import static com.microcom.simulator.Simulator.subscribe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChattingWithTheBotTest {
  private final WebhookReceiver bot = new WebhookReceiver();

  @BeforeEach
  void start() {
    Simulator.startAnew();
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void what_a_person_writes_reaches_the_subscriber_with_its_headers() {
    subscribe(bot, "MESSAGE");

    var id = anaWrites("hola");
    advance("PT0S");

    var event = bot.received("MESSAGE").getFirst();
    assertThat(event.secret()).isEqualTo("s3cret");
    assertThat(event.body().at("/message/id").asText()).isEqualTo(id);
    assertThat(event.body().at("/message/from").asText()).isEqualTo(ANA);
    assertThat(event.body().at("/message/to").asText()).isEqualTo(BOT);
    assertThat(event.body().at("/message/visitor/firstName").asText()).isEqualTo("Ana");
    assertThat(event.body().at("/message/contents/0/text").asText()).isEqualTo("hola");
    assertThat(statusOf(ANA, id)).isEqualTo("DELIVERED");
  }

  @Test
  void nobody_is_told_who_has_not_subscribed() {
    subscribe(bot, "MESSAGE_STATUS");

    anaWrites("hola");
    advance("PT1M");

    assertThat(bot.received()).isEmpty();
  }

  @Test
  void an_answer_is_sent_then_delivered_then_read_and_keeps_its_place_in_the_journal() {
    subscribe(bot, "MESSAGE_STATUS");
    anaWrites("hola");

    var id = sendText(ANA, "buenas");
    var seq = line(ANA, id).get("seq");
    advance("PT10S");

    assertThat(bot.received("MESSAGE_STATUS")).extracting(WebhookReceiver.Received::code)
        .containsExactly("SENT", "DELIVERED", "READ");
    var told = bot.received().getFirst().body();
    assertThat(told.path("messageId").asText()).isEqualTo(id);
    assertThat(told.path("contentIndex").asInt()).isZero();
    assertThat(told.at("/message/externalId").asText()).isEqualTo("attempt-1");
    assertThat(line(ANA, id)).containsEntry("seq", seq).containsEntry("status", "READ").containsEntry("author", "bot");
    assertThat(journal(ANA)).extracting(line -> line.get("direction")).containsExactly("IN", "OUT");
  }

  @Test
  void the_journal_can_be_read_from_where_one_left_off() {
    anaWrites("uno");
    var seq = (int) journal(ANA).getFirst().get("seq");
    anaWrites("dos");

    var rest = RestAssured.given().queryParam("contact", ANA).queryParam("after", seq).get("/__sim/journal");

    assertThat(rest.jsonPath().getList("contents[0].text")).isEqualTo(List.of("dos"));
  }

  @Test
  void a_pressed_button_carries_its_id_and_the_message_it_belongs_to() {
    subscribe(bot, "MESSAGE");
    anaWrites("resumen");
    var asked = sendText(ANA, "¿Confirmás?");

    control("""
        {"from":"%s","content":{"type":"text","text":"Confirmar","payload":"confirm:1"},"idRef":"%s"}""".formatted(ANA, asked))
        .post("/__sim/inbound").then().statusCode(202);
    advance("PT0S");

    var pressed = bot.received("MESSAGE").getLast().body().path("message");
    assertThat(pressed.at("/contents/0/payload").asText()).isEqualTo("confirm:1");
    assertThat(pressed.path("idRef").asText()).isEqualTo(asked);
  }

  @Test
  void the_messages_of_one_person_arrive_in_their_order() {
    subscribe(bot, "MESSAGE");

    IntStream.rangeClosed(1, 20).forEach(i -> anaWrites("mensaje " + i));
    advance("PT0S");

    assertThat(bot.received("MESSAGE")).extracting(event -> event.body().at("/message/contents/0/text").asText())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).mapToObj(i -> "mensaje " + i).toList());
  }

  @Test
  void a_content_that_zenvia_does_not_have_yet_is_passed_on() {
    subscribe(bot, "MESSAGE");

    control("""
        {"from":"AR.xyz","content":{"type":"hologram","color":"azul"},"extra":{"referral":{"headline":"Promo"}}}""")
        .post("/__sim/inbound").then().statusCode(202);
    advance("PT0S");

    var message = bot.received("MESSAGE").getFirst().body().path("message");
    assertThat(message.at("/contents/0/color").asText()).isEqualTo("azul");
    assertThat(message.at("/referral/headline").asText()).isEqualTo("Promo");
  }

  @Test
  void what_is_wrong_with_an_inbound_message_is_said() {
    control("{\"from\":\"+54 9\",\"content\":{\"type\":\"text\"}}").post("/__sim/inbound").then().statusCode(400)
        .body("detail", containsString("from")).body("detail", containsString("content.text"));
    control("not json").post("/__sim/inbound").then().statusCode(400).body("detail", containsString("JSON"));
    control("{\"from\":\"5491155550001\",\"content\":{\"type\":\"text\",\"text\":\"a\"},\"txt\":1}").post("/__sim/inbound").then()
        .statusCode(400).body("detail", containsString("txt"));
    RestAssured.get("/__sim/journal?after=x").then().statusCode(400).body("detail", containsString("after"));
    assertThat(journal(ANA)).isEmpty();
  }
}
