package com.microcom.simulator;

import static com.microcom.simulator.Simulator.ANA;
import static com.microcom.simulator.Simulator.advance;
import static com.microcom.simulator.Simulator.anaWrites;
import static com.microcom.simulator.Simulator.sendText;
import static com.microcom.simulator.Simulator.statusOf;
import static com.microcom.simulator.Simulator.subscribe;
import static com.microcom.simulator.Simulator.write;
import static com.microcom.simulator.Simulator.zenvia;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubscribingTest {
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
  void a_subscription_can_be_read_changed_and_removed() {
    var id = subscribe(bot, "MESSAGE");

    zenvia().get("/v2/subscriptions").then().statusCode(200).body("id", equalTo(java.util.List.of(id)));
    zenvia("{\"webhook\":{\"url\":\"http://127.0.0.1:1/new\"},\"status\":\"INACTIVE\"}").patch("/v2/subscriptions/" + id).then()
        .statusCode(200).body("webhook.url", equalTo("http://127.0.0.1:1/new")).body("webhook.headers.X-Secret", equalTo("s3cret"))
        .body("status", equalTo("INACTIVE"));
    zenvia().delete("/v2/subscriptions/" + id).then().statusCode(204);
    zenvia().get("/v2/subscriptions/" + id).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    zenvia("{}").patch("/v2/subscriptions/" + id).then().statusCode(404);
    zenvia().delete("/v2/subscriptions/" + id).then().statusCode(404);
  }

  @Test
  void a_third_one_of_the_same_kind_is_a_duplicate() {
    subscribe(bot, "MESSAGE", "{\"channel\":\"whatsapp\",\"direction\":\"IN\"}");
    subscribe(bot, "MESSAGE", "{\"channel\":\"whatsapp\",\"direction\":\"OUT\"}");
    subscribe(bot, "MESSAGE_STATUS");

    zenvia("{\"eventType\":\"MESSAGE\",\"webhook\":{\"url\":\"http://127.0.0.1:1/\"},\"criteria\":{\"channel\":\"whatsapp\"}}")
        .post("/v2/subscriptions").then().statusCode(409).body("code", equalTo("DUPLICATED"))
        .body("message", equalTo("Entity already exists"));
  }

  @Test
  void a_subscription_without_what_it_needs_is_refused() {
    zenvia("{\"eventType\":\"MESSAGE\",\"webhook\":{}}").post("/v2/subscriptions").then().statusCode(400)
        .body("details.path", hasItem("webhook.url")).body("details.path", hasItem("criteria"));
    zenvia("{\"eventType\":\"GOSSIP\",\"webhook\":{\"url\":\"ftp://x\"}}").post("/v2/subscriptions").then().statusCode(400)
        .body("details.path", hasItem("eventType")).body("details.path", hasItem("webhook.url"));
    zenvia("{\"eventType\":\"CONVERSATION_MESSAGE\",\"webhook\":{\"url\":\"http://x\"},\"criteria\":{\"channel\":\"whatsapp\"}}")
        .post("/v2/subscriptions").then().statusCode(400).body("details.path", hasItem("criteria.direction"));
  }

  @Test
  void an_inactive_one_is_told_nothing() {
    var id = subscribe(bot, "MESSAGE");
    zenvia("{\"status\":\"INACTIVE\"}").patch("/v2/subscriptions/" + id).then().statusCode(200);

    anaWrites("hola");
    advance("PT1H");

    assertThat(bot.received()).isEmpty();
  }

  @Test
  void directions_are_kept_apart() {
    try (var all = new WebhookReceiver()) {
      subscribe(bot, "MESSAGE", "{\"channel\":\"whatsapp\",\"direction\":\"OUT\"}");
      subscribe(all, "MESSAGE", "{\"channel\":\"whatsapp\",\"direction\":\"ALL\"}");

      anaWrites("hola");
      sendText(ANA, "buenas");
      advance("PT10S");

      assertThat(bot.received()).extracting(event -> event.body().at("/message/contents/0/text").asText()).containsExactly("buenas");
      assertThat(all.received()).hasSize(2);
    }
  }

  @Test
  void an_event_is_tried_again_after_half_a_minute_with_the_same_id_until_it_is_taken() {
    subscribe(bot, "MESSAGE");
    var attempts = new AtomicInteger();
    bot.answers(event -> attempts.incrementAndGet() < 4 ? 503 : 200);

    var id = anaWrites("hola");
    advance("PT29S");
    assertThat(bot.received()).hasSize(1);
    assertThat(statusOf(ANA, id)).isEqualTo("SENT");
    advance("PT10M");

    assertThat(bot.received()).hasSize(4);
    assertThat(bot.received()).extracting(event -> event.body().path("id").asText()).containsOnly(bot.received().getFirst().body().path("id").asText());
    assertThat(statusOf(ANA, id)).isEqualTo("DELIVERED");
  }

  @Test
  void another_2xx_is_not_a_200() {
    subscribe(bot, "MESSAGE");
    bot.answers(event -> 202);

    anaWrites("hola");
    advance("PT31S");

    assertThat(bot.received()).hasSize(2);
  }

  @Test
  void an_event_is_lost_after_thirty_attempts() {
    subscribe(bot, "MESSAGE");
    bot.answers(event -> 500);

    anaWrites("hola");
    advance("PT16M");
    bot.answers(event -> 200);
    advance("PT1H");

    assertThat(bot.received()).hasSize(30);
  }

  @Test
  void a_webhook_that_keeps_failing_is_degraded_and_a_new_address_heals_it() {
    var id = subscribe(bot, "MESSAGE");
    bot.answers(event -> 500);

    anaWrites("hola");
    advance("PT4M29S");
    statusIs(id, "ACTIVE");
    advance("PT1S");

    statusIs(id, "DEGRADED");
    zenvia("{\"webhook\":{\"url\":\"" + bot.url() + "\"}}").patch("/v2/subscriptions/" + id);
    statusIs(id, "ACTIVE");
  }

  @Test
  void a_webhook_that_fails_five_hundred_times_is_told_nothing_any_more() {
    var id = subscribe(bot, "MESSAGE");
    bot.answers(event -> 500);

    for (int i = 0; i < 17; i++) {
      write("54911555500" + (10 + i), "hola");
    }
    advance("PT16M");
    statusIs(id, "INACTIVE");
    bot.received().clear();
    anaWrites("¿hola?");
    advance("PT16M");

    assertThat(bot.received()).isEmpty();
  }

  @Test
  void an_answer_after_more_than_a_second_is_tried_again() {
    subscribe(bot, "MESSAGE");
    var attempts = new AtomicInteger();
    bot.answers(event -> attempts.incrementAndGet() == 1 ? lateUntil(() -> attempts.get() > 1) : 200);

    anaWrites("hola");
    advance("PT31S");

    assertThat(bot.received()).hasSize(2);
  }

  @Test
  void time_passes_in_the_events_too() {
    subscribe(bot, "MESSAGE");
    var before = Instant.now();

    advance("PT48H");
    anaWrites("volví");
    advance("PT0S");

    var at = Instant.parse(bot.received().getFirst().body().at("/message/timestamp").asText());
    assertThat(at).isBetween(before.plus(Duration.ofHours(48)), before.plus(Duration.ofHours(49)));
  }

  private static void statusIs(String id, String status) {
    zenvia().get("/v2/subscriptions/" + id).then().body("status", equalTo(status));
  }

  /** The answer is late on purpose, that is what is tested: it comes after the next attempt has. */
  private static int lateUntil(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(10)).until(condition);
    return 200;
  }
}
