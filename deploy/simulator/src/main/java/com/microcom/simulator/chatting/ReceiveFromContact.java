package com.microcom.simulator.chatting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microcom.contracts.Ids;
import com.microcom.simulator.chatting.Message.Author;
import com.microcom.simulator.chatting.Message.Direction;
import com.microcom.simulator.serving.Conversations;
import com.microcom.simulator.subscribing.WebhookSender;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.StreamSupport;

/** A contact writes to the company: the 24 h window opens and subscribers are told. */
@ApplicationScoped
public class ReceiveFromContact {
  private final Journal journal;
  private final Contacts contacts;
  private final Conversations conversations;
  private final MessageEvents events;
  private final WebhookSender webhooks;
  private final Clock clock;
  private final Ids ids;

  ReceiveFromContact(Journal journal, Contacts contacts, Conversations conversations, MessageEvents events,
      WebhookSender webhooks, Clock clock, Ids ids) {
    this.journal = journal;
    this.contacts = contacts;
    this.conversations = conversations;
    this.events = events;
    this.webhooks = webhooks;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * @param name of the person; null keeps the known one
   * @param idRef the message that is quoted or whose button was pressed, or null
   * @param extra further fields of {@code message}: {@code referral}, or whatever a test wants to see tolerated
   */
  public Message receive(String from, String name, List<JsonNode> contents, String idRef, ObjectNode extra) {
    var now = clock.instant();
    var before = contacts.meet(from, name);
    var contact = contacts.change(from, c -> pressedOptOut(idRef, contents) ? c.wroteAt(now).withoutMarketing() : c.wroteAt(now));
    var message = journal.add(new Message(0, now, Direction.IN, ids.next().toString(), from, contents, "SENT", List.of(), null,
        idRef, Author.CONTACT, null, List.of()));
    webhooks.publish(events.written(message, contact, extra, () -> journal.markDelivered(message.id())));
    if (before.redirectTo() != null) {
      conversations.redirect(from);
    }
    conversations.heard(message);
    return message;
  }

  private boolean pressedOptOut(String idRef, List<JsonNode> contents) {
    return idRef != null && journal.find(idRef).stream()
        .flatMap(message -> message.rendered().stream())
        .flatMap(shown -> StreamSupport.stream(shown.path("buttons").spliterator(), false))
        .filter(button -> button.path("type").asText().equals("OPT_OUT"))
        .anyMatch(button -> contents.stream().anyMatch(c -> c.path("text").equals(button.path("text"))));
  }

  /** For callers without further fields. */
  public static ObjectNode nothingElse() {
    return JsonNodeFactory.instance.objectNode();
  }
}
