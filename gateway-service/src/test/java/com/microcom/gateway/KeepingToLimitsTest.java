package com.microcom.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.MessageStatus.State;
import com.microcom.testkit.MovableClock;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KeepingToLimitsTest.Tight.class)
@WithTestResource(RealInfra.class)
@WithTestResource(ZenviaStub.class)
class KeepingToLimitsTest extends GatewayStory {
  /** Five messages a second, two contacts a day. */
  public static final class Tight implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("gateway.sending.per-second", "5", "gateway.sending.contacts-per-day", "2", "gateway.provisioning.every", "PT0.2S");
    }
  }

  @Inject MovableClock clock;

  @Override
  protected Instant now() {
    return clock.instant();
  }

  @BeforeEach
  void a_day_without_other_tests() {
    clock.advance(Duration.ofHours(25));
  }

  @AfterEach
  void all_is_well_again() {
    ZenviaStub.server().resetMappings();
    ZenviaStub.takeEverything();
    given().delete("/campaign-stop").then().statusCode(204);
  }

  @Test
  void no_more_contacts_than_the_budget_are_reached_in_24_hours_but_answers_and_notifications_go() {
    var first = campaignTo(newPhone());
    var second = campaignTo(newPhone());
    awaitStatus(first, State.ACCEPTED);
    awaitStatus(second, State.ACCEPTED);

    var third = campaignTo(newPhone());
    var reply = reply(writesFrom(newPhone()), 1, text("hola"));
    events.publish(reply);

    awaitStatus(reply, State.ACCEPTED);
    isHeld(third, "daily-budget");
    clock.advance(Duration.ofHours(24).plusMinutes(1));
    // Yesterday's first two are forgotten.
    awaitStatus(third, State.ACCEPTED);
  }

  @Test
  void messages_keep_the_pace_and_replies_overtake() {
    var phones = new ArrayList<String>();
    for (var i = 0; i < 15; i++) {
      phones.add(newPhone());
    }
    var contacts = phones.stream().map(this::writesFrom).toList();
    var answered = newPhone();
    var answer = reply(writesFrom(answered), 1, text("ya"));
    var from = System.nanoTime();

    var notifications = contacts.stream().map(contact -> notification(contact, text("aviso"))).toList();
    notifications.forEach(events::publish);
    events.publish(answer);
    notifications.forEach(notification -> awaitStatus(notification, State.ACCEPTED));

    // 16 messages, 5 saved up: the rest takes two seconds.
    assertThat(Duration.ofNanos(System.nanoTime() - from)).isGreaterThan(Duration.ofSeconds(2));
    assertThat(ZenviaStub.postedAt(answered)).isBefore(phones.stream().map(ZenviaStub::postedAt).max(java.util.Comparator.naturalOrder()).orElseThrow());
  }

  @Test
  void a_paused_template_stops_its_campaign_until_it_is_approved_again() {
    ZenviaStub.stub(get(urlPathEqualTo("/v2/templates")).atPriority(1).willReturn(template("PAUSED")));
    await().untilAsserted(() -> assertThat(templateStatus()).isEqualTo("PAUSED"));
    var campaign = campaignTo(newPhone());
    isHeld(campaign, "template-paused");

    ZenviaStub.stub(get(urlPathEqualTo("/v2/templates")).atPriority(1).willReturn(template("APPROVED")));
    await().untilAsserted(() -> assertThat(templateStatus()).isEqualTo("APPROVED"));
    clock.advance(Duration.ofMinutes(1));

    awaitStatus(campaign, State.ACCEPTED);
  }

  @Test
  void a_spam_limit_stops_campaigns_until_a_person_lifts_it() {
    var phone = newPhone();
    var campaign = campaignTo(phone);
    awaitStatus(campaign, State.ACCEPTED);
    var externalId = ZenviaStub.posted(phone).getFirst().path("externalId").asText();
    webhook(statusEvent(externalId, "p-" + externalId, "NOT_DELIVERED", "131048")).statusCode(200);
    awaitStatus(campaign, State.FAILED);
    given().get("/campaign-stop").then().body("stopped", equalTo(true)).body("reason", equalTo("131048"));

    var next = campaignTo(newPhone());
    isHeld(next, "campaigns-stopped");
    given().delete("/campaign-stop").then().statusCode(204);
    clock.advance(Duration.ofMinutes(1));

    awaitStatus(next, State.ACCEPTED);
  }

  private String templateStatus() throws java.sql.SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("select status from template where name = 'encuesta_reactivacion'");
        var rows = query.executeQuery()) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder template(String status) {
    return okJson(
        """
        [{"id":"id-encuesta_reactivacion","name":"encuesta_reactivacion","status":"%s"},
         {"id":"a","name":"aviso_ejecutivo","status":"APPROVED"},{"id":"b","name":"prefactura_emitida","status":"APPROVED"}]"""
            .formatted(status));
  }

  private MessageOutbound campaignTo(String phone) {
    var campaign = campaign(contact(phone));
    events.publish(campaign);
    return campaign;
  }

  private static void isHeld(MessageOutbound message, String rule) {
    await()
        .untilAsserted(
            () -> given().get("/contacts/" + message.contactId() + "/delivery").then().body("waiting.heldFor", hasItem(rule)));
  }
}
