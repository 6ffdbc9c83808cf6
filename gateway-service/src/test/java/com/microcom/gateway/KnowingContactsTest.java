package com.microcom.gateway;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.microcom.contracts.Topic;
import com.microcom.contracts.events.Consent;
import com.microcom.contracts.events.ConsentChanged;
import com.microcom.contracts.events.ConsentRequested;
import com.microcom.contracts.events.ContactChanged;
import com.microcom.contracts.events.ConversationOwnership;
import com.microcom.contracts.events.ExecutiveActivity;
import com.microcom.contracts.events.MessageStatus.State;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.ContactId;
import com.microcom.gateway.inbound.WarmHearingAndSending;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
@WithTestResource(ZenviaStub.class)
class KnowingContactsTest extends GatewayStory {
  @Inject WarmHearingAndSending warmHearingAndSending;

  @Test
  void many_who_ask_for_one_new_address_at_once_get_one_contact() {
    var phone = newPhone();
    var ids = ConcurrentHashMap.<ContactId>newKeySet();
    try (var threads = Executors.newFixedThreadPool(8)) {
      IntStream.range(0, 16).forEach(i -> threads.execute(() -> ids.add(contact(phone))));
    }

    assertThat(ids).hasSize(1);
    assertThat(contact(phone)).isEqualTo(ids.iterator().next());
  }

  @Test
  void a_list_is_answered_in_its_order_whatever_the_spelling() {
    var phone = newPhone();
    var local = "011 15 " + phone.substring(5, 9) + "-" + phone.substring(9);
    var other = newPhone();
    var wanted = List.of(wanted(other, "Beto"), wanted(local, "Ana"), wanted(phone, null));

    var ids = given().contentType("application/json").body(wanted).put("/contacts").then().statusCode(200).extract().<List<String>>path("contactId");

    assertThat(ids.get(1)).isEqualTo(ids.get(2)).isNotEqualTo(ids.getFirst());
    get("/contacts/" + ids.get(1)).then().body("name", equalTo("Ana")).body("identities.value", contains(phone));
  }

  @Test
  void what_cannot_be_an_address_is_named_and_nothing_is_created() {
    var phone = newPhone();
    var wanted = List.of(wanted("hola", null), wanted(phone, null), wanted("", null));

    given().contentType("application/json").body(wanted).put("/contacts").then().statusCode(422)
        .contentType("application/problem+json").body("code", equalTo("contacts.bad-address")).body("params.positions", contains(0, 2));

    assertThat(events.all(Topic.CONTACT_CHANGED, ContactChanged.class, c -> c.identities().stream().anyMatch(a -> a.value().equals(phone)))).isEmpty();
    get("/contacts/" + UUID.randomUUID()).then().statusCode(404).body("code", equalTo("contacts.unknown"));
  }

  @Test
  void the_name_follows_what_the_person_calls_themselves() {
    var phone = newPhone();
    var contact = contact(phone);
    writesFrom(phone);

    var named = events.await(Topic.CONTACT_CHANGED, ContactChanged.class, c -> c.contactId().equals(contact) && c.name() != null);
    assertThat(named.name()).isEqualTo("Ana Lima");
    assertThat(named.version()).isEqualTo(2);
  }

  @Test
  void two_contacts_of_one_person_become_one_that_keeps_writing_and_being_written_to() {
    var phone = newPhone();
    var userId = "AR." + UUID.randomUUID().toString().replace("-", "");
    var byPhone = writesFrom(phone);
    var byUserId = writesFrom(userId);

    given().post("/contacts/" + byUserId + "/merged-into/" + byPhone).then().statusCode(204);
    given().post("/contacts/" + byUserId + "/merged-into/" + byPhone).then().statusCode(204);

    var merged = events.await(Topic.CONTACT_CHANGED, ContactChanged.class, c -> c.contactId().equals(byUserId) && c.mergedInto() != null);
    assertThat(merged.mergedInto()).isEqualTo(byPhone);
    var survivor = events.await(Topic.CONTACT_CHANGED, ContactChanged.class, c -> c.contactId().equals(byPhone) && c.identities().size() == 2);
    assertThat(survivor.identities()).extracting(Address::value).containsExactlyInAnyOrder(phone, userId);
    assertThat(writesFrom(userId)).isEqualTo(byPhone);

    var toTheOldOne = notification(byUserId, text("seguimos"));
    events.publish(toTheOldOne);
    awaitStatus(toTheOldOne, State.ACCEPTED);
    assertThat(ZenviaStub.posted(userId)).hasSize(1);
  }

  @Test
  void the_rehearsal_at_the_start_leaves_nobody_behind() {
    warmHearingAndSending.run();
    var later = contact(newPhone());

    // The outbox keeps its order: what the rehearsal had left would be there by now.
    events.await(Topic.CONTACT_CHANGED, ContactChanged.class, c -> c.contactId().equals(later));
    assertThat(events.all(Topic.CONTACT_CHANGED, ContactChanged.class, c -> c.identities().stream().anyMatch(a -> a.value().equals("0")))).isEmpty();
  }

  @Test
  void who_opted_out_under_one_address_is_opted_out_as_the_one_person() {
    var byPhone = contact(newPhone());
    var byUserId = contact(newUserId());
    asks(byPhone, Consent.OPTED_IN, "sí, quiero", Instant.now().minusSeconds(60));
    asks(byUserId, Consent.OPTED_OUT, "baja", Instant.now().minusSeconds(30));
    merge(byUserId, byPhone);

    assertThat(consent(byPhone, Consent.OPTED_OUT).proof().text()).isEqualTo("baja");
    var campaign = campaign(byPhone);
    events.publish(campaign);
    assertThat(awaitStatus(campaign, State.REFUSED).reason()).isEqualTo("opted-out");

    // What is said to the old name is said to the one person.
    events.publish(new ConsentRequested(byUserId, Consent.OPTED_IN, said("quiero novedades", Instant.now()), Instant.now()));
    events.await(Topic.CONSENT_CHANGED, ConsentChanged.class, c -> c.contactId().equals(byPhone) && c.proof().text().equals("quiero novedades"));
  }

  @Test
  void a_later_opt_in_of_the_one_person_stands_after_the_merge() {
    var byPhone = contact(newPhone());
    var byUserId = contact(newUserId());
    asks(byUserId, Consent.OPTED_OUT, "baja", Instant.now().minusSeconds(60));
    asks(byPhone, Consent.OPTED_IN, "quiero novedades", Instant.now().minusSeconds(30));
    merge(byUserId, byPhone);

    var campaign = campaign(byPhone);
    events.publish(campaign);
    awaitStatus(campaign, State.ACCEPTED);
  }

  @Test
  void the_silence_after_an_executives_word_survives_the_merge() {
    var phone = newPhone();
    var userId = newUserId();
    var byPhone = writesFrom(phone);
    var byUserId = writesFrom(userId);
    var activity = UUID.randomUUID().toString();
    webhook(seen(activity, "foreign-" + activity, userId)).statusCode(200);
    events.await(Topic.EXECUTIVE_ACTIVITY, ExecutiveActivity.class, a -> a.activityId().equals(activity));
    merge(byUserId, byPhone);

    var reply = reply(byPhone, 1, text("hola"));
    events.publish(reply);
    await()
        .untilAsserted(() -> get("/contacts/" + byPhone + "/delivery").then().body("waiting.heldFor", contains("awaiting-ownership")));

    // conversation has not heard of the merge yet.
    owns(byUserId, 1, ConversationOwnership.Owner.BOT, activity);
    awaitStatus(reply, State.ACCEPTED);
  }

  private void merge(ContactId from, ContactId into) {
    given().post("/contacts/" + from + "/merged-into/" + into).then().statusCode(204);
  }

  private static String newUserId() {
    return "AR." + UUID.randomUUID().toString().replace("-", "");
  }

  private static String seen(String eventId, String messageId, String to) {
    return """
        {"id":"%s","timestamp":"%s","type":"MESSAGE","channel":"whatsapp","direction":"OUT",
         "message":{"id":"%s","from":"5491140000000","to":"%s","direction":"OUT","contents":[{"type":"text","text":"soy Carla"}]}}"""
        .formatted(eventId, Instant.now(), messageId, to);
  }

  private void asks(ContactId contact, Consent consent, String text, Instant at) {
    events.publish(new ConsentRequested(contact, consent, said(text, at), at));
    consent(contact, consent);
  }

  private ConsentChanged consent(ContactId contact, Consent consent) {
    return events.await(Topic.CONSENT_CHANGED, ConsentChanged.class, c -> c.contactId().equals(contact) && c.consent() == consent);
  }

  private static Consent.Proof said(String text, Instant at) {
    return new Consent.Proof("word", text, null, at);
  }

  private static Map<String, String> wanted(String address, String name) {
    return name == null ? Map.of("channel", "whatsapp", "address", address) : Map.of("channel", "whatsapp", "address", address, "name", name);
  }
}
