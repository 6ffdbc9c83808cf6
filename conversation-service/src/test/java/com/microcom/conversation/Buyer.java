package com.microcom.conversation;

import com.microcom.contracts.Ids;
import com.microcom.contracts.Topic;
import com.microcom.contracts.events.ConversationOwnership;
import com.microcom.contracts.events.ConversationTurn;
import com.microcom.contracts.events.InboundContent;
import com.microcom.contracts.events.MessageInbound;
import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.Channel;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import com.microcom.testkit.Events;
import java.time.Instant;
import java.util.List;

/** A person who writes to the bot, and what of the topics is about them. */
final class Buyer {
  private static final Ids IDS = Ids.timeOrdered();

  final ContactId contactId;
  private final Events events = new Events();

  private Buyer(ContactId contactId) {
    this.contactId = contactId;
  }

  static Buyer anyone() {
    return new Buyer(new ContactId(IDS.next()));
  }

  MessageInbound writes(String text) {
    return sends(new InboundContent.Text(text));
  }

  MessageInbound presses(String payload, String title) {
    return sends(new InboundContent.Reply(payload, title));
  }

  MessageInbound sends(InboundContent content) {
    var message = message(content);
    events.publish(message);
    return message;
  }

  MessageInbound message(InboundContent content) {
    var now = Instant.now();
    return new MessageInbound(
        new MessageId(IDS.next()), contactId, new Address(Channel.WHATSAPP, "5491155550001"), "wamid." + IDS.next(), "Ana", content,
        null, now, now);
  }

  List<MessageOutbound> received() {
    return events.all(Topic.MESSAGE_OUTBOUND, MessageOutbound.class, m -> m.contactId().equals(contactId));
  }

  List<MessageOutbound> replies() {
    return received().stream().filter(m -> m.purpose() == Purpose.REPLY).toList();
  }

  List<ConversationTurn> turns() {
    return events.all(Topic.CONVERSATION_TURN, ConversationTurn.class, t -> t.contactId().equals(contactId));
  }

  List<ConversationOwnership> ownership() {
    return events.all(Topic.CONVERSATION_OWNERSHIP, ConversationOwnership.class, o -> o.contactId().equals(contactId));
  }

  /** The turn that covers this message, waited for. */
  ConversationTurn turnOf(MessageInbound message) {
    return events.await(Topic.CONVERSATION_TURN, ConversationTurn.class, t -> t.messages().contains(message.messageId()));
  }

  static String text(MessageOutbound message) {
    return switch (message.content()) {
      case OutboundContent.Text t -> t.text();
      case OutboundContent.Buttons b -> b.body();
      case OutboundContent.Menu m -> m.body();
      case OutboundContent.Document d -> String.valueOf(d.caption());
      case OutboundContent.Template t -> t.name();
    };
  }
}
