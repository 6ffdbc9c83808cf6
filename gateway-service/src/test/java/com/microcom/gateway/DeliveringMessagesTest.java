package com.microcom.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static com.microcom.gateway.ZenviaStub.messagesTo;
import static com.microcom.gateway.ZenviaStub.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.MessageStatus.State;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.values.DocumentId;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
@WithTestResource(ZenviaStub.class)
class DeliveringMessagesTest extends GatewayStory {
  @Test
  void a_reply_reaches_the_provider_once() {
    var phone = newPhone();
    var reply = reply(writesFrom(phone), 1, text("¡Hola! ¿En qué te ayudo?"));

    events.publish(reply);
    events.publish(reply);

    assertThat(awaitStatus(reply, State.ACCEPTED).correlationId()).isEqualTo(reply.correlationId());
    // Messages to one person go in order: when a later one has gone, a repetition would have, too.
    var later = reply(reply.contactId(), 1, text("después"));
    events.publish(later);
    awaitStatus(later, State.ACCEPTED);
    var posted = ZenviaStub.posted(phone);
    assertThat(posted).hasSize(2);
    assertThat(posted.getLast().at("/contents/0/text").asText()).isEqualTo("después");
    assertThat(posted.getFirst().path("from").asText()).isEqualTo("5491140000000");
    assertThat(posted.getFirst().at("/contents/0/text").asText()).isEqualTo("¡Hola! ¿En qué te ayudo?");
    assertThat(posted.getFirst().path("externalId").asText()).isNotEqualTo(reply.messageId().toString()).isNotBlank();
  }

  @Test
  void messages_to_one_person_keep_their_order() {
    var phone = newPhone();
    var contact = writesFrom(phone);

    IntStream.range(0, 10).forEach(i -> events.publish(reply(contact, 1, text("mensaje " + i))));

    await().until(() -> ZenviaStub.posted(phone).size() == 10);
    assertThat(ZenviaStub.posted(phone))
        .extracting(body -> body.at("/contents/0/text").asText())
        .containsExactlyElementsOf(IntStream.range(0, 10).mapToObj(i -> "mensaje " + i).toList());
  }

  @Test
  void a_provider_that_is_busy_is_asked_again() {
    var phone = newPhone();
    var reply = reply(writesFrom(phone), 1, text("hola"));
    ZenviaStub.stub(messagesTo(phone).inScenario(phone).whenScenarioStateIs(STARTED).willReturn(status(503, "")).willSetStateTo("429"));
    ZenviaStub.stub(messagesTo(phone).inScenario(phone).whenScenarioStateIs("429").willReturn(status(429, "{}")).willSetStateTo("up"));

    events.publish(reply);

    awaitStatus(reply, State.ACCEPTED);
    assertThat(ZenviaStub.posted(phone)).hasSize(3);
  }

  @Test
  void a_message_that_the_provider_never_takes_fails_with_its_reason() {
    var phone = newPhone();
    var reply = reply(writesFrom(phone), 1, text("hola"));
    var error = "{\"code\":\"VALIDATION_ERROR\",\"message\":\"Validation error\",\"details\":[{\"code\":\"X\",\"message\":\"too long\"}]}";
    ZenviaStub.stub(messagesTo(phone).willReturn(status(400, error)));

    events.publish(reply);

    var failed = awaitStatus(reply, State.FAILED);
    assertThat(failed.reason()).isEqualTo("VALIDATION_ERROR");
    assertThat(failed.detail()).isEqualTo("too long");
    assertThat(ZenviaStub.posted(phone)).hasSize(1);
  }

  @Test
  void while_the_token_is_refused_messages_wait_and_show_why() {
    var phone = newPhone();
    var reply = reply(writesFrom(phone), 1, text("hola"));
    ZenviaStub.stub(messagesTo(phone).willReturn(status(401, "{\"code\":\"AUTHENTICATION_ERROR\"}")));
    events.publish(reply);
    awaitHeldFor(reply, "HTTP 401");

    ZenviaStub.stub(messagesTo(phone).willReturn(status(200, "{\"id\":\"token-" + phone + "\"}")));

    awaitStatus(reply, State.ACCEPTED);
    assertThat(statesOf(reply)).containsExactly(State.ACCEPTED);
  }

  @Test
  void an_answer_that_says_nothing_of_the_message_does_not_end_it() {
    var phone = newPhone();
    var reply = reply(writesFrom(phone), 1, text("hola"));
    var answers = List.of(status(403, "{\"code\":\"FORBIDDEN\"}"), status(404, "<html>not here</html>"), status(408, ""), status(302, ""), status(200, "{\"id\":\"s-" + phone + "\"}"));
    for (var i = 0; i < answers.size(); i++) {
      var state = i == 0 ? STARTED : "answer " + i;
      ZenviaStub.stub(messagesTo(phone).inScenario(phone).whenScenarioStateIs(state).willReturn(answers.get(i)).willSetStateTo("answer " + (i + 1)));
    }

    events.publish(reply);

    awaitStatus(reply, State.ACCEPTED);
    assertThat(statesOf(reply)).containsExactly(State.ACCEPTED);
    assertThat(ZenviaStub.posted(phone)).hasSize(5);
  }

  @Test
  void the_providers_own_not_found_ends_it() {
    var phone = newPhone();
    var reply = reply(writesFrom(phone), 1, text("hola"));
    ZenviaStub.stub(messagesTo(phone).willReturn(status(404, "{\"code\":\"NOT_FOUND\",\"message\":\"no such sender\"}")));

    events.publish(reply);

    assertThat(awaitStatus(reply, State.FAILED).reason()).isEqualTo("NOT_FOUND");
  }

  @Test
  void an_answer_that_stops_in_its_middle_counts_as_lost() {
    var phone = newPhone();
    var reply = reply(writesFrom(phone), 1, text("hola"));
    ZenviaStub.stub(messagesTo(phone).willReturn(status(200, "{\"id\":\"never-whole-" + phone + "\"}").withChunkedDribbleDelay(5, 20_000)));

    events.publish(reply);

    assertThat(awaitStatus(reply, State.UNKNOWN).reason()).isEqualTo("no-answer");
    assertThat(ZenviaStub.posted(phone)).hasSize(2);
  }

  @Test
  void a_reply_whose_answer_was_lost_is_sent_exactly_once_more() {
    var phone = newPhone();
    var reply = reply(writesFrom(phone), 1, text("hola"));
    ZenviaStub.stub(messagesTo(phone).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

    events.publish(reply);

    assertThat(awaitStatus(reply, State.UNKNOWN).reason()).isEqualTo("no-answer");
    assertThat(ZenviaStub.posted(phone)).hasSize(2);
    assertThat(ZenviaStub.posted(phone)).extracting(body -> body.path("externalId").asText()).doesNotHaveDuplicates();
  }

  @Test
  void a_status_that_comes_instead_of_the_answer_prevents_the_second_send() {
    var phone = newPhone();
    var reply = reply(writesFrom(phone), 1, text("hola"));
    ZenviaStub.stub(messagesTo(phone).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

    events.publish(reply);
    await().until(() -> ZenviaStub.posted(phone).size() == 1);
    webhook(statusEvent(ZenviaStub.posted(phone).getFirst().path("externalId").asText(), "p-1-" + phone, "SENT")).statusCode(200);

    awaitStatus(reply, State.SENT);
    await().during(Duration.ofMillis(2500)).atMost(Duration.ofSeconds(10)).until(() -> ZenviaStub.posted(phone).size() == 1);
  }

  @Test
  void a_campaign_message_whose_answer_was_lost_is_not_repeated() {
    var phone = newPhone();
    var campaign = campaign(contact(phone));
    ZenviaStub.stub(messagesTo(phone).willReturn(status(504, "<html>gateway time-out</html>")));

    events.publish(campaign);

    awaitStatus(campaign, State.UNKNOWN);
    assertThat(ZenviaStub.posted(phone)).hasSize(1);
  }

  @Test
  void what_a_killed_sender_left_behind_is_sent_once_more() throws Exception {
    var phone = newPhone();
    var reply = reply(writesFrom(phone), 1, text("hola"));
    ZenviaStub.stub(messagesTo(phone).willReturn(status(200, "{\"id\":\"late-" + phone + "\"}").withFixedDelay(2_000)));
    events.publish(reply);
    await().until(() -> ZenviaStub.posted(phone).size() == 1);

    // The attempt is committed, its time is over, and the process that made it is gone.
    update("update delivery set due_at = now() - interval '1 hour' where message_id = '" + reply.messageId() + "'");

    await().until(() -> ZenviaStub.posted(phone).size() == 2);
    awaitStatus(reply, State.ACCEPTED);
  }

  @Test
  void an_expired_message_is_not_sent() {
    var phone = newPhone();
    var late = message(writesFrom(phone), Purpose.NOTIFICATION, null, text("tarde"), null, Instant.now().minusSeconds(1));

    events.publish(late);

    awaitStatus(late, State.EXPIRED);
    assertThat(ZenviaStub.posted(phone)).isEmpty();
  }

  @Test
  void outside_the_window_the_template_goes_instead_and_free_text_is_refused() {
    var phone = newPhone();
    var contact = contact(phone);
    var template = new OutboundContent.Template("aviso_ejecutivo", Map.of("resumen", "pedido nuevo"), null);
    var withTemplate = message(contact, Purpose.NOTIFICATION, null, text("Pedido nuevo"), template, null);
    var without = notification(contact, text("Pedido nuevo"));

    events.publish(withTemplate);
    events.publish(without);

    awaitStatus(withTemplate, State.ACCEPTED);
    assertThat(awaitStatus(without, State.REFUSED).reason()).isEqualTo("window-closed");
    assertThat(ZenviaStub.posted(phone)).hasSize(1);
    var content = ZenviaStub.posted(phone).getFirst().at("/contents/0");
    assertThat(content.path("templateId").asText()).isEqualTo("id-aviso_ejecutivo");
    assertThat(content.at("/fields/resumen").asText()).isEqualTo("pedido nuevo");
  }

  @Test
  void a_document_is_fetched_from_billing_and_uploaded() {
    var phone = newPhone();
    var document = new DocumentId(UUID.randomUUID());
    ZenviaStub.stub(get("/documents/" + document).willReturn(aResponse().withHeader("Content-Type", "application/pdf").withBody("%PDF-1.7")));
    ZenviaStub.stub(
        post("/v2/files")
            .withMultipartRequestBody(aMultipart("content").withBody(containing("%PDF-1.7")).withFileName("prefactura.pdf"))
            .willReturn(status(201, "{\"id\":\"f1\",\"url\":\"https://files.example/f1\"}")));
    var notification = notification(writesFrom(phone), new OutboundContent.Document(document, "prefactura.pdf", "Tu prefactura"));

    events.publish(notification);

    awaitStatus(notification, State.ACCEPTED);
    assertThat(ZenviaStub.posted(phone).getFirst().at("/contents/0").toString())
        .isEqualTo(
            "{\"type\":\"file\",\"fileUrl\":\"https://files.example/f1\",\"fileMimeType\":\"application/pdf\",\"fileName\":\"prefactura.pdf\",\"fileCaption\":\"Tu prefactura\"}");
  }

  @Test
  void a_document_that_cannot_be_brought_holds_up_nothing_else() {
    var phone = newPhone();
    var contact = writesFrom(phone);
    var document = new DocumentId(UUID.randomUUID());
    ZenviaStub.stub(get("/documents/" + document).willReturn(aResponse().withBody("%PDF-1.7 slow").withChunkedDribbleDelay(5, 60_000)));
    var withDocument = notification(contact, new OutboundContent.Document(document, "lenta.pdf", null));
    var news = notification(contact, text("tu pedido está en camino"));
    var reply = reply(contact, 1, text("acá estoy"));

    events.publish(withDocument);
    awaitHeldFor(withDocument, "document");
    events.publish(news);
    events.publish(reply);

    awaitStatus(reply, State.ACCEPTED);
    awaitStatus(news, State.ACCEPTED);
    assertThat(statesOf(withDocument)).isEmpty();
    ZenviaStub.stub(get("/documents/" + document).willReturn(aResponse().withHeader("Content-Type", "application/pdf").withBody("%PDF-1.7")));
    ZenviaStub.stub(
        post("/v2/files")
            .withMultipartRequestBody(aMultipart("content").withFileName("lenta.pdf"))
            .willReturn(status(201, "{\"id\":\"f2\",\"url\":\"https://files.example/f2\"}")));
    awaitStatus(withDocument, State.ACCEPTED);
  }

  @Test
  void a_document_waits_while_the_token_is_refused() {
    var phone = newPhone();
    var document = new DocumentId(UUID.randomUUID());
    var name = document + ".pdf";
    ZenviaStub.stub(get("/documents/" + document).willReturn(aResponse().withHeader("Content-Type", "application/pdf").withBody("%PDF-1.7")));
    var upload = post("/v2/files").withMultipartRequestBody(aMultipart("content").withFileName(name)).inScenario(name);
    ZenviaStub.stub(upload.whenScenarioStateIs(STARTED).willReturn(status(401, "{}")).willSetStateTo("mended"));
    ZenviaStub.stub(
        post("/v2/files")
            .withMultipartRequestBody(aMultipart("content").withFileName(name))
            .inScenario(name)
            .whenScenarioStateIs("mended")
            .willReturn(status(201, "{\"id\":\"f3\",\"url\":\"https://files.example/f3\"}")));
    var notification = notification(writesFrom(phone), new OutboundContent.Document(document, name, null));

    events.publish(notification);

    awaitStatus(notification, State.ACCEPTED);
    assertThat(statesOf(notification)).containsExactly(State.ACCEPTED);
  }

  @Test
  void a_document_that_billing_does_not_have_is_a_failure_with_that_reason() {
    var phone = newPhone();
    var notification = notification(writesFrom(phone), new OutboundContent.Document(new DocumentId(UUID.randomUUID()), "x.pdf", null));

    events.publish(notification);

    assertThat(awaitStatus(notification, State.FAILED).reason()).isEqualTo("document-missing");
    assertThat(ZenviaStub.posted(phone)).isEmpty();
  }

  @Test
  void a_document_that_the_provider_refuses_is_a_failure_with_the_reason_and_is_not_sent_again() {
    var phone = newPhone();
    var document = new DocumentId(UUID.randomUUID());
    ZenviaStub.stub(get("/documents/" + document).willReturn(aResponse().withHeader("Content-Type", "application/pdf").withBody("%PDF-refused")));
    ZenviaStub.stub(post("/v2/files").withMultipartRequestBody(aMultipart("content").withBody(containing("%PDF-refused"))).willReturn(status(413, "{}")));
    var notification = notification(writesFrom(phone), new OutboundContent.Document(document, "prefactura.pdf", null));

    events.publish(notification);

    var failed = awaitStatus(notification, State.FAILED);
    assertThat(failed.reason()).isEqualTo("file-refused");
    assertThat(failed.detail()).isEqualTo("HTTP 413");
    assertThat(failed.correlationId()).isEqualTo(notification.correlationId());
    assertThat(ZenviaStub.posted(phone)).isEmpty();
  }

  private void awaitHeldFor(MessageOutbound message, String why) {
    await()
        .untilAsserted(
            () ->
                io.restassured.RestAssured.get("/contacts/" + message.contactId() + "/delivery")
                    .then()
                    .body("waiting.heldFor", org.hamcrest.Matchers.hasItem(why)));
  }

  private void update(String sql) throws Exception {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
