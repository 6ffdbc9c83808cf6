package com.microcom.simulator;

import static com.microcom.simulator.Simulator.ANA;
import static com.microcom.simulator.Simulator.advance;
import static com.microcom.simulator.Simulator.anaWrites;
import static com.microcom.simulator.Simulator.control;
import static com.microcom.simulator.Simulator.fault;
import static com.microcom.simulator.Simulator.journal;
import static com.microcom.simulator.Simulator.send;
import static com.microcom.simulator.Simulator.sendText;
import static com.microcom.simulator.Simulator.statusOf;
import static com.microcom.simulator.Simulator.subscribe;
import static com.microcom.simulator.Simulator.write;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BreakingThingsTest {
  private static final String TEXT = "{\"type\":\"text\",\"text\":\"buenas\"}";
  private final WebhookReceiver bot = new WebhookReceiver();

  @BeforeEach
  void start() {
    Simulator.startAnew();
    subscribe(bot, "MESSAGE");
    subscribe(bot, "MESSAGE_STATUS");
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void an_answer_can_be_replaced_for_a_number_of_times_and_nothing_is_done() {
    fault("{\"path\":\"/v2/channels\",\"method\":\"POST\",\"times\":2,\"status\":429,\"headers\":{\"Retry-After\":\"7\"},\"body\":{\"code\":\"X\",\"message\":\"m\"}}");

    send(ANA, TEXT).then().statusCode(429).header("Retry-After", "7").body("code", equalTo("X"));
    send(ANA, TEXT).then().statusCode(429);
    assertThat(journal(ANA)).isEmpty();
    send(ANA, TEXT).then().statusCode(200);
  }

  @Test
  void a_body_can_be_something_else_than_json() {
    fault("{\"path\":\"/erp/orders\",\"status\":502,\"body\":\"<html>Bad gateway</html>\"}");

    var answer = control("{\"orderId\":\"1\"}").post("/erp/orders");

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.asString()).isEqualTo("<html>Bad gateway</html>");
    given().get("/__sim/erp/orders").then().body("$", hasSize(0));
  }

  @Test
  void only_the_contact_meant_is_hit() {
    fault("{\"path\":\"/v2/channels\",\"contact\":\"5491155550002\",\"status\":500}");

    send(ANA, TEXT).then().statusCode(200);
    send("5491155550002", TEXT).then().statusCode(500);
  }

  @Test
  void a_connection_can_break_before_anything_is_done() {
    fault("{\"path\":\"/v2/channels\",\"times\":1,\"reset\":true}");

    assertThatThrownBy(() -> post(Duration.ofSeconds(5))).isInstanceOf(IOException.class).isNotInstanceOf(HttpTimeoutException.class);

    assertThat(journal(ANA)).isEmpty();
  }

  @Test
  void a_connection_can_break_after_the_message_was_accepted() {
    fault("{\"path\":\"/v2/channels\",\"times\":1,\"reset\":true,\"when\":\"after\"}");

    assertThatThrownBy(() -> post(Duration.ofSeconds(5))).isInstanceOf(IOException.class).isNotInstanceOf(HttpTimeoutException.class);

    assertThat(journal(ANA)).hasSize(1);
  }

  @Test
  void an_answer_can_be_late_or_never_come() throws Exception {
    fault("{\"path\":\"/v2/channels\",\"times\":1,\"delay\":\"PT0.4S\"}");
    fault("{\"path\":\"/v2/channels\",\"times\":1,\"hang\":true}");

    var start = System.nanoTime();
    assertThat(post(Duration.ofSeconds(5))).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(390));
    assertThatThrownBy(() -> post(Duration.ofMillis(500))).isInstanceOf(HttpTimeoutException.class);
    assertThat(journal(ANA)).hasSize(1);
  }

  @Test
  void an_event_can_come_more_than_once_with_the_same_id() {
    fault("{\"event\":\"MESSAGE\",\"contact\":\"" + ANA + "\",\"times\":1,\"duplicateWebhook\":4}");

    anaWrites("hola");
    anaWrites("chau");
    advance("PT0S");

    assertThat(bot.received("MESSAGE")).hasSize(6);
    assertThat(bot.received("MESSAGE").stream().map(event -> event.body().path("id")).distinct()).hasSize(2);
  }

  @Test
  void an_event_can_get_lost() {
    fault("{\"event\":\"MESSAGE\",\"times\":1,\"dropWebhook\":true}");

    anaWrites("hola");
    anaWrites("¿hola?");
    advance("PT1H");

    assertThat(bot.received("MESSAGE")).extracting(event -> event.body().at("/message/contents/0/text").asText()).containsExactly("¿hola?");
  }

  @Test
  void a_status_can_get_lost() {
    fault("{\"dropStatus\":[\"DELIVERED\",\"READ\"]}");
    anaWrites("hola");

    var id = sendText(ANA, "buenas");
    advance("PT10S");

    assertThat(bot.received("MESSAGE_STATUS")).extracting(WebhookReceiver.Received::code).containsExactly("SENT");
    assertThat(statusOf(ANA, id)).isEqualTo("READ");
  }

  @Test
  void the_channel_can_refuse_with_any_of_its_codes() {
    fault("{\"contact\":\"" + ANA + "\",\"times\":1,\"providerError\":\"131049\"}");
    anaWrites("hola");
    write("5491155550002", "hola");

    var refused = sendText(ANA, "buenas");
    var fine = sendText("5491155550002", "buenas");
    advance("PT10S");

    assertThat(statusOf(ANA, refused)).isEqualTo("NOT_DELIVERED");
    assertThat(statusOf("5491155550002", fine)).isEqualTo("READ");
    assertThat(bot.received("MESSAGE_STATUS")).extracting(event -> event.body().at("/messageStatus/causes/0/channelErrorCode").asText())
        .contains("131049");
  }

  @Test
  void rules_can_be_read_and_taken_back() {
    fault("[{\"path\":\"/erp\",\"status\":500},{\"path\":\"/v2\",\"status\":500,\"times\":3}]");

    var rules = given().get("/__sim/faults").jsonPath();
    assertThat(rules.getList("path")).containsExactly("/erp", "/v2");
    given().delete("/__sim/faults/" + rules.getString("[0].id")).then().statusCode(204);
    given().delete("/__sim/faults/" + rules.getString("[0].id")).then().statusCode(404);
    given().get("/__sim/faults").then().body("$", hasSize(1));
    given().delete("/__sim/faults").then().statusCode(204);
    send(ANA, TEXT).then().statusCode(200);
  }

  private static int post(Duration patience) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v2/channels/whatsapp/messages"))
        .timeout(patience).header("X-API-TOKEN", "local-token").header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString("{\"from\":\"1\",\"to\":\"" + ANA + "\",\"contents\":[" + TEXT + "]}")).build();
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    }
  }
}
