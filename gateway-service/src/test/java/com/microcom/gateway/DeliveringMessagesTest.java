package com.microcom.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microcom.contracts.events.MessageStatus.State;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
    var posted = ZenviaStub.posted(phone);
    assertThat(posted).hasSize(1);
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
}
