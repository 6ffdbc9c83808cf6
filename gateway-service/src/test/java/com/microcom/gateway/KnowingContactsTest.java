package com.microcom.gateway;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.microcom.contracts.Topic;
import com.microcom.contracts.events.ContactChanged;
import com.microcom.contracts.events.MessageStatus.State;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.ContactId;
import com.microcom.gateway.inbound.WarmHearingAndSending;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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

  private static Map<String, String> wanted(String address, String name) {
    return name == null ? Map.of("channel", "whatsapp", "address", address) : Map.of("channel", "whatsapp", "address", address, "name", name);
  }
}
