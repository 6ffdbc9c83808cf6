package com.microcom.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.microcom.contracts.Topic;
import com.microcom.contracts.events.ContactChanged;
import com.microcom.contracts.events.InboundContent;
import com.microcom.contracts.events.MessageInbound;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
@WithTestResource(ZenviaStub.class)
class ReceivingMessagesTest extends GatewayStory {
  private static final String HELLO = "{\"type\":\"text\",\"text\":\"hola\"}";

  @Test
  void a_text_becomes_one_message_of_a_known_contact() {
    var phone = newPhone();
    var id = UUID.randomUUID().toString();

    webhook(inbound("e-" + id, "m-" + id, phone, HELLO)).statusCode(200);

    var message = messageOf("m-" + id);
    assertThat(message.content()).isEqualTo(new InboundContent.Text("hola"));
    assertThat(message.from().value()).isEqualTo(phone);
    assertThat(message.contactId()).isEqualTo(contact("+54 9 11 " + phone.substring(5)));
    var contact = events.await(Topic.CONTACT_CHANGED, ContactChanged.class, c -> c.contactId().equals(message.contactId()));
    assertThat(contact.name()).isEqualTo("Ana Lima");
  }

  @Test
  void the_same_event_five_times_at_once_is_one_message() {
    var id = UUID.randomUUID().toString();
    var phone = newPhone();
    try (var threads = Executors.newFixedThreadPool(5)) {
      for (var i = 0; i < 5; i++) {
        threads.execute(() -> webhook(inbound("e-" + id, "m-" + id, phone, HELLO)).statusCode(200));
      }
    }

    writesFrom(phone);
    assertThat(events.all(Topic.MESSAGE_INBOUND, MessageInbound.class, m -> m.providerMessageId().equals("m-" + id))).hasSize(1);
  }

  @Test
  void a_second_event_about_the_same_message_publishes_nothing() {
    var id = UUID.randomUUID().toString();
    var phone = newPhone();

    webhook(inbound("e1-" + id, "m-" + id, phone, HELLO)).statusCode(200);
    webhook(inbound("e2-" + id, "m-" + id, phone, HELLO)).statusCode(200);

    writesFrom(phone);
    assertThat(events.all(Topic.MESSAGE_INBOUND, MessageInbound.class, m -> m.providerMessageId().equals("m-" + id))).hasSize(1);
  }

  @Test
  void messages_of_one_person_keep_their_order() {
    var id = UUID.randomUUID().toString();
    var phone = newPhone();
    for (var i = 0; i < 10; i++) {
      webhook(inbound("e" + i + "-" + id, "m" + i + "-" + id, phone, "{\"type\":\"text\",\"text\":\"" + i + "\"}")).statusCode(200);
    }

    messageOf("m9-" + id);
    assertThat(events.all(Topic.MESSAGE_INBOUND, MessageInbound.class, m -> m.from().value().equals(phone)))
        .extracting(m -> ((InboundContent.Text) m.content()).text())
        .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
  }

  @Test
  void a_wrong_or_missing_secret_is_refused() {
    given().header("X-Gateway-Secret", "guess").body("{}").post("/webhooks/zenvia").then().statusCode(401)
        .contentType("application/problem+json").body("code", equalTo("webhook.unauthenticated"));
    given().body("{}").post("/webhooks/zenvia").then().statusCode(401);
  }

  @Test
  void what_is_not_an_event_is_refused_and_nothing_is_stored() throws SQLException {
    var before = stored("true");
    webhook("{\"id\":").statusCode(400).body("code", equalTo("webhook.not-an-event"));
    webhook("[]").statusCode(400);
    webhook("{\"type\":\"MESSAGE\"}").statusCode(400);
    webhook("{\"id\":\"m\",\"type\":\"MESSAGE\",\"message\":{\"id\":\"m\"}}").statusCode(400);
    webhook("{\"id\":\"m\",\"type\":\"MESSAGE_STATUS\",\"messageId\":\"m\"}").statusCode(400);
    webhook(inbound("m", "m", newPhone(), HELLO) + "rest").statusCode(400);
    webhook(inbound("m", "m", newPhone(), "")).statusCode(400);
    webhook("\"" + "x".repeat((1 << 20) + 1) + "\"").statusCode(413).body("code", equalTo("webhook.too-large"));

    assertThat(stored("true")).isEqualTo(before);
  }

  @Test
  void an_event_that_cannot_be_stored_is_not_taken() throws SQLException {
    var id = UUID.randomUUID().toString();
    var event = inbound("e-" + id, "m-" + id, newPhone(), HELLO);
    execute("alter table received_event rename to away");
    try {
      webhook(event).statusCode(503).body("code", equalTo("webhook.not-stored"));
    } finally {
      execute("alter table away rename to received_event");
    }

    webhook(event).statusCode(200);
    messageOf("m-" + id);
  }

  @Test
  void an_unknown_kind_of_event_is_stored_and_answered() {
    var id = UUID.randomUUID().toString();

    webhook("{\"id\":\"" + id + "\",\"type\":\"FROM_THE_FUTURE\",\"x\":1}").statusCode(200);

    await().until(() -> stored("event_id = '" + id + "' and state = 'DONE'") == 1);
  }

  @Test
  void an_unknown_content_is_published_as_unknown() {
    var id = UUID.randomUUID().toString();

    webhook(inbound("e-" + id, "m-" + id, newPhone(), "{\"type\":\"hologram\"}")).statusCode(200);

    assertThat(messageOf("m-" + id).content()).isEqualTo(new InboundContent.Unknown("hologram"));
  }

  @Test
  void a_sender_without_a_phone_number_is_a_contact_too() {
    var id = UUID.randomUUID().toString();
    var userId = "AR." + id.replace("-", "");

    webhook(inbound("e-" + id, "m-" + id, userId, HELLO)).statusCode(200);

    assertThat(messageOf("m-" + id).from().value()).isEqualTo(userId);
    assertThat(contact(userId)).isEqualTo(messageOf("m-" + id).contactId());
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long stored(String condition) throws SQLException {
    return count("received_event where " + condition);
  }
}
