package com.microcom.simulator.serving;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microcom.simulator.SimulatorConfig;
import com.microcom.simulator.chatting.Message;
import com.microcom.simulator.chatting.Message.Direction;
import com.microcom.simulator.subscribing.ProviderEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** CONVERSATION_STATUS and CONVERSATION_MESSAGE events as Zenvia words them. */
@ApplicationScoped
class ConversationEvents {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Clock clock;
  private final String botNumber;

  ConversationEvents(Clock clock, SimulatorConfig config) {
    this.clock = clock;
    this.botNumber = config.botNumber();
  }

  /** @param extra the fields that only this status has */
  ProviderEvent status(Conversation conversation, ObjectNode extra) {
    var told = JSON.objectNode()
        .put("id", conversation.id())
        .put("status", conversation.status())
        .put("statusTimestamp", clock.instant().toString())
        .put("channel", "whatsapp")
        .put("from", conversation.contact())
        .put("to", botNumber)
        .put("contactId", "contact-" + conversation.contact())
        .put("groupId", conversation.groupId())
        .put("createdAt", conversation.createdAt().toString());
    told.setAll(extra);
    var body = envelope("CONVERSATION_STATUS");
    body.set("conversation", told);
    return new ProviderEvent("CONVERSATION_STATUS", null, conversation.contact(), body);
  }

  ProviderEvent message(Conversation conversation, Message message) {
    var inbound = message.direction() == Direction.IN;
    var told = JSON.objectNode()
        .put("id", message.id())
        .put("from", inbound ? message.contact() : botNumber)
        .put("to", inbound ? botNumber : message.contact())
        .put("direction", message.direction().name());
    // An object here, a plain word everywhere else.
    told.putObject("channel").put("type", "whatsapp").put("provider", "whatsapp");
    message.contents().forEach(told.withArray("contents")::add);
    told.put("timestamp", message.at().toString());
    var body = envelope("CONVERSATION_MESSAGE");
    body.set("message", told);
    body.putObject("conversation").put("id", conversation.id()).put("contactId", "contact-" + conversation.contact());
    return new ProviderEvent("CONVERSATION_MESSAGE", message.direction().name(), conversation.contact(), body);
  }

  private ObjectNode envelope(String type) {
    return JSON.objectNode().put("timestamp", clock.instant().toString()).put("type", type);
  }
}
