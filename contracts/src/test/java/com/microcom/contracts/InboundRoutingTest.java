package com.microcom.contracts;

import static com.microcom.contracts.InboundRouting.Handler.CONVERSATION;
import static com.microcom.contracts.InboundRouting.Handler.REACTIVATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.events.InboundContent;
import com.microcom.contracts.events.MessageInbound;
import com.microcom.contracts.events.MessageInbound.InReplyTo;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.Channel;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of content in answer to every kind of message of ours, and to none. */
class InboundRoutingTest {
  private static final List<InboundContent> CONTENTS =
      List.of(
          new InboundContent.Text("survey:reactivation:start:yes"),
          new InboundContent.Reply("cart:add", "Agregar"),
          new InboundContent.Reply("survey:reactivation:start:yes", "Sí"),
          new InboundContent.File("u", "image/jpeg", null, "survey:x", null),
          new InboundContent.Audio("u", "audio/ogg", null),
          new InboundContent.Location(1, 2, null, null),
          new InboundContent.ContactCards(List.of("Ana")),
          new InboundContent.ProductOrder("c", List.of(), null),
          new InboundContent.Unknown("x"));

  static Stream<Arguments> all() {
    return CONTENTS.stream().flatMap(content -> Stream.concat(Stream.of((Purpose) null), Stream.of(Purpose.values())).map(to -> Arguments.of(content, to)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void only_buttons_that_belong_to_a_survey_go_to_reactivation(InboundContent content, Purpose inReplyTo) {
    var surveyButton = content instanceof InboundContent.Reply reply && reply.payload().startsWith("survey:");
    var campaignButton = content instanceof InboundContent.Reply && inReplyTo == Purpose.CAMPAIGN;

    assertThat(InboundRouting.of(message(content, inReplyTo))).isEqualTo(surveyButton || campaignButton ? REACTIVATION : CONVERSATION);
  }

  @Test
  void free_text_during_a_survey_is_a_conversation() {
    assertThat(InboundRouting.of(message(new InboundContent.Text("sí"), Purpose.CAMPAIGN))).isEqualTo(CONVERSATION);
  }

  @Test
  void no_kind_of_content_is_forgotten_here() {
    var covered = CONTENTS.stream().map(Object::getClass).collect(Collectors.toSet());

    assertThat(covered).containsExactlyInAnyOrderElementsOf(Arrays.stream(Objects.requireNonNull(InboundContent.class.getPermittedSubclasses())).collect(Collectors.toSet()));
  }

  private static MessageInbound message(InboundContent content, Purpose inReplyTo) {
    var ours = inReplyTo == null ? null : new InReplyTo(new MessageId(UUID.randomUUID()), inReplyTo, null);
    return new MessageInbound(
        new MessageId(UUID.randomUUID()), new ContactId(UUID.randomUUID()), new Address(Channel.WHATSAPP, "5491155550001"),
        "p", null, content, ours, Instant.EPOCH, Instant.EPOCH);
  }
}
