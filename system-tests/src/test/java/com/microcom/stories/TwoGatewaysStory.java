package com.microcom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microcom.contracts.Topic;
import com.microcom.contracts.events.ContactChanged;
import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import com.microcom.local.Part;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two gateways on one database and broker: nothing goes out twice, and each person's messages keep their order. */
@Tag("long")
@ExtendWith(RunningStack.class)
class TwoGatewaysStory {
  private static final int PEOPLE = 6;
  private static final int MESSAGES = 15;
  private static final Duration LIMIT = Duration.ofSeconds(90);

  @Test
  void share_the_work_without_repeating_or_overtaking() throws Exception {
    var people = IntStream.range(0, PEOPLE).mapToObj(i -> RunningStack.newPhone("Persona " + i)).toList();
    people.forEach(person -> person.asks("hola", "hola"));

    var contacts = people.stream().map(TwoGatewaysStory::contact).toList();

    var second = RunningStack.stack().startReplica(gateway(), freePort());
    try {
      var events = RunningStack.events();
      for (var i = 0; i < MESSAGES; i++) {
        for (var contact : contacts) {
          events.publish(notification(contact, "aviso " + i));
        }
      }
      await().atMost(LIMIT).untilAsserted(() -> assertThat(people).allSatisfy(p -> assertThat(notices(p)).hasSizeGreaterThanOrEqualTo(MESSAGES)));
      assertThat(taken(second.address())).isPositive();
    } finally {
      second.kill();
    }

    var expected = IntStream.range(0, MESSAGES).mapToObj(i -> "aviso " + i).toList();
    assertThat(people).allSatisfy(person -> assertThat(notices(person)).containsExactlyElementsOf(expected));
  }

  private static Part gateway() {
    return Part.SERVICES.stream().filter(part -> part.name().equals("gateway")).findFirst().orElseThrow();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Commands that this replica has taken from the topic: both shall have had their share. */
  private static double taken(String gateway) {
    return new String(Http.bytes(gateway + "/q/metrics"))
        .lines()
        .filter(line -> line.startsWith("kafka_consumer_fetch_manager_records_consumed_total{") && line.contains("message"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private static List<String> notices(Phone phone) {
    return phone.journal(0).stream().filter(Phone.Message::isOut).map(Phone.Message::text).filter(text -> text.startsWith("aviso ")).toList();
  }

  private static ContactId contact(Phone phone) {
    return RunningStack.events()
        .await(Topic.CONTACT_CHANGED, ContactChanged.class, c -> c.identities().stream().anyMatch(a -> a.value().equals(phone.number())))
        .contactId();
  }

  private static MessageOutbound notification(ContactId contact, String text) {
    var id = new MessageId(UUID.randomUUID());
    return new MessageOutbound(id, contact, Purpose.NOTIFICATION, null, null, new OutboundContent.Text(text), null, Instant.now(), null);
  }
}
