package com.microcom.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microcom.contracts.Topic;
import com.microcom.contracts.events.Consent;
import com.microcom.contracts.events.ConsentRequested;
import com.microcom.contracts.events.ConversationOwnership.Owner;
import com.microcom.contracts.events.ExecutiveActivity;
import com.microcom.contracts.events.MessageStatus.State;
import com.microcom.contracts.values.ContactId;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When the bot must not speak: somebody else does, or the person does not want it. */
@QuarkusTest
@WithTestResource(RealInfra.class)
@WithTestResource(ZenviaStub.class)
class KeepingSilentTest extends GatewayStory {
  @Test
  void an_answer_from_before_the_hand_over_is_refused_and_the_acknowledgement_goes() {
    var phone = newPhone();
    var contact = writesFrom(phone);
    knows(contact, 2, Owner.QUEUE, null);
    var stale = reply(contact, 1, text("vieja"));
    var acknowledgement = reply(contact, 2, text("te paso con una persona"));

    events.publish(stale);
    events.publish(acknowledgement);

    assertThat(awaitStatus(stale, State.REFUSED).reason()).isEqualTo("stale-ownership");
    awaitStatus(acknowledgement, State.ACCEPTED);
    assertThat(ZenviaStub.posted(phone)).hasSize(1);
  }

  @Test
  void a_notification_always_goes_and_a_campaign_only_while_the_bot_owns() {
    var phone = newPhone();
    var contact = writesFrom(phone);
    knows(contact, 3, Owner.EXECUTIVE, null);
    var notification = notification(contact, text("tu pedido está en camino"));
    var campaign = campaign(contact);

    events.publish(notification);
    events.publish(campaign);

    awaitStatus(notification, State.ACCEPTED);
    assertThat(awaitStatus(campaign, State.REFUSED).reason()).isEqualTo("not-owned-by-bot");
  }

  @Test
  void after_an_executive_wrote_no_reply_goes_out_until_conversation_has_answered_that() {
    var phone = newPhone();
    var contact = writesFrom(phone);
    var activity = executiveWrites(phone, "Hola, soy Carla");
    var crossing = reply(contact, 1, text("cruzada"));
    var notification = notification(contact, text("aviso"));

    events.publish(crossing);
    events.publish(notification);

    awaitStatus(notification, State.ACCEPTED);
    assertThat(statesOf(crossing)).isEmpty();
    knows(contact, 2, Owner.EXECUTIVE, activity.activityId());
    assertThat(awaitStatus(crossing, State.REFUSED).reason()).isEqualTo("stale-ownership");
    assertThat(ZenviaStub.posted(phone)).hasSize(1);
  }

  @Test
  void once_answered_the_held_replies_go_in_their_order() {
    var phone = newPhone();
    var contact = writesFrom(phone);
    var activity = executiveWrites(phone, "listo, te dejo con el asistente");
    var first = reply(contact, 2, text("uno"));
    var second = reply(contact, 2, text("dos"));
    events.publish(first);
    events.publish(second);
    await().during(Duration.ofMillis(500)).atMost(Duration.ofSeconds(10)).until(() -> ZenviaStub.posted(phone).isEmpty());

    knows(contact, 2, Owner.BOT, activity.activityId());

    awaitStatus(second, State.ACCEPTED);
    assertThat(ZenviaStub.posted(phone)).extracting(body -> body.at("/contents/0/text").asText()).containsExactly("uno", "dos");
  }

  @Test
  void the_echo_of_our_own_message_is_no_executive() {
    var phone = newPhone();
    var contact = writesFrom(phone);
    var reply = reply(contact, 1, text("hola"));
    events.publish(reply);
    awaitStatus(reply, State.ACCEPTED);
    var externalId = ZenviaStub.posted(phone).getFirst().path("externalId").asText();

    webhook(seen(UUID.randomUUID().toString(), "p-" + externalId, null, phone, "hola")).statusCode(200);
    webhook(seen(UUID.randomUUID().toString(), "other-" + externalId, externalId, phone, "hola")).statusCode(200);
    // Events of one person are handled in order: when this is told, the echoes have been judged.
    writesFrom(phone);

    var next = reply(contact, 1, text("sigo yo"));
    events.publish(next);
    awaitStatus(next, State.ACCEPTED);
    assertThat(events.all(Topic.EXECUTIVE_ACTIVITY, ExecutiveActivity.class, a -> a.contactId().equals(contact))).isEmpty();
  }

  @Test
  void an_echo_before_our_answer_is_not_taken_for_an_executive() {
    var phone = newPhone();
    var contact = writesFrom(phone);
    ZenviaStub.stub(ZenviaStub.messagesTo(phone).willReturn(ZenviaStub.status(200, "{\"id\":\"echo-" + phone + "\"}").withFixedDelay(700)));
    var reply = reply(contact, 1, text("hola"));
    events.publish(reply);
    await().until(() -> ZenviaStub.posted(phone).size() == 1);

    webhook(seen(UUID.randomUUID().toString(), "echo-" + phone, null, phone, "hola")).statusCode(200);

    awaitStatus(reply, State.SENT);
    writesFrom(phone);
    assertThat(events.all(Topic.EXECUTIVE_ACTIVITY, ExecutiveActivity.class, a -> a.contactId().equals(contact))).isEmpty();
  }

  @Test
  void an_echo_instead_of_our_answer_shows_that_the_message_went_out() {
    var phone = newPhone();
    var contact = writesFrom(phone);
    ZenviaStub.stub(ZenviaStub.messagesTo(phone).willReturn(ZenviaStub.status(502, "<html>")));
    var reply = reply(contact, 1, text("hola, soy el bot"));
    events.publish(reply);
    await().until(() -> ZenviaStub.posted(phone).size() == 1);

    webhook(seen(UUID.randomUUID().toString(), "lost-" + phone, null, phone, "hola, soy el bot")).statusCode(200);

    awaitStatus(reply, State.SENT);
    await().during(Duration.ofMillis(2500)).atMost(Duration.ofSeconds(10)).until(() -> ZenviaStub.posted(phone).size() == 1);
    assertThat(events.all(Topic.EXECUTIVE_ACTIVITY, ExecutiveActivity.class, a -> a.contactId().equals(contact))).isEmpty();
  }

  @Test
  void claims_transfers_and_closings_in_the_providers_inbox_are_told() {
    var phone = newPhone();
    var contact = writesFrom(phone);

    conversation(phone, "CONVERSATION_CLAIMED", "\"userId\":\"carla\"");
    conversation(phone, "CONVERSATION_SNOOZED", "\"userId\":\"carla\"");
    conversation(phone, "CONVERSATION_TRANSFERRED", "\"newUserId\":\"juan\"");
    conversation(phone, "CONVERSATION_CLOSED", "\"closedBy\":{\"id\":\"juan\",\"type\":\"USER\"}");

    activity(contact, ExecutiveActivity.Kind.CLOSED);
    assertThat(events.all(Topic.EXECUTIVE_ACTIVITY, ExecutiveActivity.class, a -> a.contactId().equals(contact)))
        .extracting(ExecutiveActivity::kind, ExecutiveActivity::executive)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(ExecutiveActivity.Kind.CLAIMED, "carla"),
            org.assertj.core.api.Assertions.tuple(ExecutiveActivity.Kind.TRANSFERRED, "juan"),
            org.assertj.core.api.Assertions.tuple(ExecutiveActivity.Kind.CLOSED, "juan"));
  }

  @Test
  void who_opted_out_gets_no_campaign_until_they_say_otherwise() {
    var contact = contact(newPhone());
    asks(contact, Consent.OPTED_OUT, "word", "baja", Instant.now());
    var refused = campaign(contact);
    events.publish(refused);
    assertThat(awaitStatus(refused, State.REFUSED).reason()).isEqualTo("opted-out");

    asks(contact, Consent.OPTED_IN, "word", "quiero novedades", Instant.now());
    var wanted = campaign(contact);
    events.publish(wanted);
    awaitStatus(wanted, State.ACCEPTED);
  }

  @Test
  void the_opt_out_button_of_a_campaign_opts_out() {
    var phone = newPhone();
    var contact = contact(phone);
    var campaign = campaign(contact);
    events.publish(campaign);
    awaitStatus(campaign, State.ACCEPTED);
    var ours = "p-" + ZenviaStub.posted(phone).getFirst().path("externalId").asText();
    var event = inbound("e-" + ours, "m-" + ours, phone, "{\"type\":\"text\",\"text\":\"No me escriban más\"}");

    webhook(event.replace("\"visitor\"", "\"idRef\":\"" + ours + "\",\"visitor\"")).statusCode(200);

    var changed =
        events.await(
            Topic.CONSENT_CHANGED, com.microcom.contracts.events.ConsentChanged.class, c -> c.contactId().equals(contact));
    assertThat(changed.consent()).isEqualTo(Consent.OPTED_OUT);
    assertThat(changed.proof().text()).isEqualTo("No me escriban más");
  }

  @Test
  void who_becomes_one_with_somebody_keeps_their_opt_out_and_the_executive_who_speaks_with_them() {
    var gone = newPhone();
    var goes = writesFrom(gone);
    var stays = writesFrom(newPhone());
    asks(goes, Consent.OPTED_OUT, "word", "baja", Instant.now());
    asks(stays, Consent.OPTED_IN, "word", "quiero novedades", Instant.now().minusSeconds(60));
    var activity = executiveWrites(gone, "Hola, soy Carla");

    io.restassured.RestAssured.post("/contacts/" + goes + "/merged-into/" + stays).then().statusCode(204);

    io.restassured.RestAssured.get("/contacts/" + stays + "/delivery")
        .then()
        .body("consent", org.hamcrest.Matchers.equalTo("opted-out"))
        .body("fences.activityId", org.hamcrest.Matchers.contains(activity.activityId()));
    var crossing = reply(stays, 1, text("cruzada"));
    events.publish(crossing);
    // conversation answers the activity for the contact that it knew then.
    owns(goes, 2, Owner.EXECUTIVE, activity.activityId());
    owns(stays, 3, Owner.EXECUTIVE, null);
    assertThat(awaitStatus(crossing, State.REFUSED).reason()).isEqualTo("stale-ownership");
    io.restassured.RestAssured.get("/contacts/" + stays + "/delivery").then().body("fences", org.hamcrest.Matchers.empty());
  }

  private void asks(ContactId contact, Consent consent, String source, String text, Instant at) {
    events.publish(new ConsentRequested(contact, consent, new Consent.Proof(source, text, null, at), at));
    events.await(
        Topic.CONSENT_CHANGED,
        com.microcom.contracts.events.ConsentChanged.class,
        c -> c.contactId().equals(contact) && c.consent() == consent);
  }

  /** Publishes it and waits until the gateway shows it. */
  private void knows(ContactId contact, long version, Owner owner, String causedBy) {
    owns(contact, version, owner, causedBy);
    await()
        .untilAsserted(
            () ->
                io.restassured.RestAssured.get("/contacts/" + contact + "/delivery")
                    .then()
                    .body("ownershipVersion", org.hamcrest.Matchers.equalTo((int) version)));
  }

  private ExecutiveActivity executiveWrites(String phone, String text) {
    var id = UUID.randomUUID().toString();
    webhook(seen(id, "foreign-" + id, null, phone, text)).statusCode(200);
    var activity = events.await(Topic.EXECUTIVE_ACTIVITY, ExecutiveActivity.class, a -> a.activityId().equals(id));
    assertThat(activity.text()).isEqualTo(text);
    return activity;
  }

  private ExecutiveActivity activity(ContactId contact, ExecutiveActivity.Kind kind) {
    return events.await(
        Topic.EXECUTIVE_ACTIVITY, ExecutiveActivity.class, a -> a.contactId().equals(contact) && a.kind() == kind);
  }

  private static String seen(String eventId, String messageId, String externalId, String phone, String text) {
    var external = externalId == null ? "" : "\"externalId\":\"" + externalId + "\",";
    return """
        {"id":"%s","timestamp":"%s","type":"MESSAGE","channel":"whatsapp","direction":"OUT",
         "message":{"id":"%s",%s"from":"5491140000000","to":"%s","direction":"OUT","contents":[{"type":"text","text":"%s"}]}}"""
        .formatted(eventId, Instant.now(), messageId, external, phone, text);
  }

  private static void conversation(String phone, String status, String more) {
    var event =
        """
        {"id":"%s","timestamp":"%s","type":"CONVERSATION_STATUS",
         "conversation":{"id":"c1","status":"%s","statusTimestamp":"%s","channel":"whatsapp","from":"%s","to":"5491140000000",%s}}"""
            .formatted(UUID.randomUUID(), Instant.now(), status, Instant.now(), phone, more);
    webhook(event).statusCode(200);
  }
}
