package com.microcom.gateway;

import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microcom.contracts.Topic;
import com.microcom.contracts.Wire;
import com.microcom.contracts.events.Consent;
import com.microcom.contracts.events.ConsentChanged;
import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.MessageStatus.State;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.events.Purpose;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
@WithTestResource(ZenviaStub.class)
class HearingStatusesTest extends GatewayStory {
  @Test
  void statuses_only_go_forward() throws Exception {
    var sent = accepted(newPhone());

    heard(sent, "READ");
    heard(sent, "DELIVERED");
    heard(sent, "SENT");
    heard(sent, "NOT_DELIVERED");

    // The outbox keeps its order: what they had published would be there before this.
    writesFrom(sent.phone);
    assertThat(statesOf(sent.message)).containsExactly(State.ACCEPTED, State.READ);
  }

  @Test
  void a_message_given_up_may_arrive_after_all() throws Exception {
    var sent = accepted(newPhone());

    heard(sent, "NOT_DELIVERED");
    heard(sent, "DELIVERED");

    awaitStatus(sent.message, State.DELIVERED);
    assertThat(statesOf(sent.message)).containsExactly(State.ACCEPTED, State.FAILED, State.DELIVERED);
    assertThat(awaitStatus(sent.message, State.FAILED).reason()).isEqualTo("131026");
  }

  @Test
  void a_status_in_the_old_shape_counts_too() {
    var sent = accepted(newPhone());

    webhook(statusEvent(null, "p-" + sent.externalId, "DELIVERED")).statusCode(200);

    assertThat(awaitStatus(sent.message, State.DELIVERED).correlationId()).isEqualTo(sent.message.correlationId());
  }

  @Test
  void a_status_before_the_answer_is_kept_for_it() {
    var phone = newPhone();
    var reply = reply(writesFrom(phone), 1, text("hola"));
    ZenviaStub.stub(ZenviaStub.messagesTo(phone).willReturn(ZenviaStub.status(200, "{\"id\":\"early-" + phone + "\"}").withFixedDelay(700)));
    events.publish(reply);
    await().until(() -> ZenviaStub.posted(phone).size() == 1);

    webhook(statusEvent(null, "early-" + phone, "DELIVERED")).statusCode(200);

    awaitStatus(reply, State.DELIVERED);
    assertThat(statesOf(reply)).containsExactly(State.ACCEPTED, State.DELIVERED);
  }

  @Test
  void a_reply_refers_to_our_message_and_its_purpose() {
    var sent = accepted(newPhone());
    var event = inbound("e-" + sent.externalId, "m-" + sent.externalId, sent.phone, "{\"type\":\"text\",\"text\":\"Sí\",\"payload\":\"yes\"}");

    webhook(event.replace("\"visitor\"", "\"idRef\":\"p-" + sent.externalId + "\",\"visitor\"")).statusCode(200);

    var inReplyTo = messageOf("m-" + sent.externalId).inReplyTo();
    assertThat(inReplyTo.messageId()).isEqualTo(sent.message.messageId());
    assertThat(inReplyTo.purpose()).isEqualTo(Purpose.REPLY);
    assertThat(inReplyTo.correlationId()).isEqualTo(sent.message.correlationId());
  }

  @Test
  void goes_as_its_template_when_the_provider_finds_the_window_closed() {
    var phone = newPhone();
    var template = new OutboundContent.Template("aviso_ejecutivo", Map.of("resumen", "un pedido"), null);
    var notice = message(writesFrom(phone), Purpose.NOTIFICATION, null, text("un pedido largo"), template, null);
    events.publish(notice);
    awaitStatus(notice, State.ACCEPTED);
    var attempt = ZenviaStub.posted(phone).getFirst().path("externalId").asText();

    webhook(statusEvent(attempt, "p-" + attempt, "NOT_DELIVERED", "131047")).statusCode(200);

    await().until(() -> ZenviaStub.posted(phone).size() == 2);
    assertThat(ZenviaStub.posted(phone).getLast().at("/contents/0/type").asText()).isEqualTo("template");
    assertThat(statesOf(notice)).doesNotContain(State.FAILED);
  }

  @Test
  void a_person_who_stopped_marketing_at_the_channel_is_opted_out() {
    var sent = accepted(newPhone());

    // As a number, which some senders write.
    webhook(statusEvent(sent.externalId, "p-" + sent.externalId, "NOT_DELIVERED", "131050")).statusCode(200);

    var changed = events.await(Topic.CONSENT_CHANGED, ConsentChanged.class, c -> c.contactId().equals(sent.message.contactId()));
    assertThat(changed.consent()).isEqualTo(Consent.OPTED_OUT);
    assertThat(changed.proof().source()).isEqualTo("provider");
  }

  @Test
  void a_late_failure_of_an_earlier_attempt_is_not_the_messages() throws Exception {
    var phone = newPhone();
    var reply = reply(writesFrom(phone), 1, text("hola"));
    ZenviaStub.stub(ZenviaStub.messagesTo(phone).inScenario(phone).whenScenarioStateIs(STARTED).willReturn(ZenviaStub.status(502, "<html>")).willSetStateTo("up"));
    ZenviaStub.stub(ZenviaStub.messagesTo(phone).inScenario(phone).whenScenarioStateIs("up").willReturn(ZenviaStub.status(200, "{\"id\":\"second-" + phone + "\"}")));
    events.publish(reply);
    awaitStatus(reply, State.ACCEPTED);
    var attempts = ZenviaStub.posted(phone).stream().map(body -> body.path("externalId").asText()).toList();
    assertThat(attempts).hasSize(2);

    heard(statusEvent(attempts.getFirst(), "first-" + phone, "NOT_DELIVERED"));
    assertThat(statesOf(reply)).containsExactly(State.ACCEPTED);

    heard(statusEvent(attempts.getLast(), "second-" + phone, "NOT_DELIVERED"));
    awaitStatus(reply, State.FAILED);
  }

  /** Posts it and waits until it has been worked through: statuses are handled side by side, the next could overtake it. */
  private void heard(String event) throws Exception {
    webhook(event).statusCode(200);
    var id = Wire.json().readTree(event).path("id").asText();
    await().until(() -> count("received_event where event_id = '" + id + "' and state = 'DONE'") == 1);
  }

  private record Sent(String phone, MessageOutbound message, String externalId) {}

  private Sent accepted(String phone) {
    var reply = reply(writesFrom(phone), 1, text("hola"));
    events.publish(reply);
    awaitStatus(reply, State.ACCEPTED);
    return new Sent(phone, reply, ZenviaStub.posted(phone).getFirst().path("externalId").asText());
  }

  private void heard(Sent sent, String code) throws Exception {
    heard(statusEvent(sent.externalId, "p-" + sent.externalId, code));
  }
}
