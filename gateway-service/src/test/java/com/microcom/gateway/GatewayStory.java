package com.microcom.gateway;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.microcom.contracts.Topic;
import com.microcom.contracts.events.ConversationOwnership;
import com.microcom.contracts.events.MessageInbound;
import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.MessageStatus;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import com.microcom.testkit.Events;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;

/** What the scenarios of this service share: a provider that posts events, services that command, and eyes on the topics. */
abstract class GatewayStory {
  static {
    // Only a failure takes that long.
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
  }

  protected static final String SECRET = "local-secret";
  protected final Events events = new Events();
  @Inject protected AgroalDataSource database;

  /** A message whose template the service has not met yet is rightly held for a while; that is no test's subject. */
  @BeforeEach
  void templates_are_approved() {
    await().until(() -> count("template where name in ('encuesta_reactivacion', 'aviso_ejecutivo') and status = 'APPROVED'") == 2);
  }

  protected long count(String tableAndCondition) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from " + tableAndCondition)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** By the service's clock, for tests that move it. */
  protected Instant now() {
    return Instant.now();
  }

  /** A phone that no other test uses. */
  protected static String newPhone() {
    return "54911" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
  }

  protected static ValidatableResponse webhook(String json) {
    return given().header("X-Gateway-Secret", SECRET).contentType("application/json").body(json).post("/webhooks/zenvia").then();
  }

  protected static String inbound(String eventId, String messageId, String phone, String content) {
    return inbound(eventId, messageId, phone, content, Instant.now());
  }

  protected static String inbound(String eventId, String messageId, String phone, String content, Instant at) {
    return """
        {"id":"%s","timestamp":"%s","type":"MESSAGE","subscriptionId":"s1","channel":"whatsapp","direction":"IN",
         "message":{"id":"%s","from":"%s","to":"5491140000000","direction":"IN","channel":"whatsapp",
          "visitor":{"name":"Ana Lima"},"contents":[%s],"timestamp":"%s"}}"""
        .formatted(eventId, at, messageId, phone, content, at);
  }

  /** @param externalId or null for the deprecated shape, which names the message at the root only */
  protected static String statusEvent(String externalId, String providerMessageId, String code) {
    var cause = code.equals("NOT_DELIVERED") ? "131026" : null;
    return statusEvent(externalId, providerMessageId, code, cause);
  }

  protected static String statusEvent(String externalId, String providerMessageId, String code, String channelErrorCode) {
    var message =
        externalId == null
            ? ""
            : "\"message\":{\"id\":\"%s\",\"externalId\":\"%s\",\"direction\":\"OUT\"},".formatted(providerMessageId, externalId);
    var causes = channelErrorCode == null ? "[]" : "[{\"channelErrorCode\":%s,\"reason\":\"why\"}]".formatted(channelErrorCode);
    return """
        {"id":"%s","timestamp":"%s","type":"MESSAGE_STATUS","subscriptionId":"s2","channel":"whatsapp","messageId":"%s",%s
         "messageStatus":{"timestamp":"%s","code":"%s","description":"d","causes":%s}}"""
        .formatted(UUID.randomUUID(), Instant.now(), providerMessageId, message, Instant.now(), code, causes);
  }

  /** The person writes, which opens the window, and we know who it is. */
  protected ContactId writesFrom(String phone) {
    var id = UUID.randomUUID().toString();
    webhook(inbound("e-" + id, "m-" + id, phone, "{\"type\":\"text\",\"text\":\"hola\"}", now())).statusCode(200);
    return messageOf("m-" + id).contactId();
  }

  protected MessageInbound messageOf(String providerMessageId) {
    return events.await(Topic.MESSAGE_INBOUND, MessageInbound.class, m -> m.providerMessageId().equals(providerMessageId));
  }

  protected ContactId contact(String phone) {
    var answer =
        given().contentType("application/json").body(List.of(Map.of("channel", "whatsapp", "address", phone))).put("/contacts");
    return ContactId.of(answer.then().statusCode(200).extract().path("[0].contactId"));
  }

  protected static OutboundContent text(String text) {
    return new OutboundContent.Text(text);
  }

  protected static MessageOutbound reply(ContactId contact, long version, OutboundContent content) {
    return message(contact, Purpose.REPLY, version, content, null, null);
  }

  protected static MessageOutbound notification(ContactId contact, OutboundContent content) {
    return message(contact, Purpose.NOTIFICATION, null, content, null, null);
  }

  protected static MessageOutbound campaign(ContactId contact) {
    var template = new OutboundContent.Template("encuesta_reactivacion", Map.of("nombre", "Ana"), null);
    return message(contact, Purpose.CAMPAIGN, null, template, null, null);
  }

  protected static MessageOutbound message(
      ContactId contact,
      Purpose purpose,
      Long version,
      OutboundContent content,
      OutboundContent.Template outsideWindow,
      Instant expiresAt) {
    var id = new MessageId(UUID.randomUUID());
    return new MessageOutbound(id, contact, purpose, version, "test:" + id, content, outsideWindow, Instant.now(), expiresAt);
  }

  protected MessageStatus awaitStatus(MessageOutbound message, MessageStatus.State state) {
    return events.await(
        Topic.MESSAGE_STATUS, MessageStatus.class, s -> s.messageId().equals(message.messageId()) && s.state() == state);
  }

  protected List<MessageStatus.State> statesOf(MessageOutbound message) {
    return events.all(Topic.MESSAGE_STATUS, MessageStatus.class, s -> s.messageId().equals(message.messageId())).stream()
        .map(MessageStatus::state)
        .toList();
  }

  protected void owns(ContactId contact, long version, ConversationOwnership.Owner owner, String causedBy) {
    events.publish(new ConversationOwnership(contact, version, owner, null, causedBy, Instant.now()));
  }
}
