package com.microcom.simulator.chatting;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microcom.simulator.SimulatorConfig;
import com.microcom.simulator.chatting.Message.Cause;
import com.microcom.simulator.chatting.Message.Direction;
import com.microcom.simulator.subscribing.ProviderEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** MESSAGE and MESSAGE_STATUS events as Zenvia words them. */
@ApplicationScoped
public class MessageEvents {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Map<String, String> DESCRIPTIONS = Map.of(
      "SENT", "The message has been forwarded to the provider",
      "DELIVERED", "The message has been delivered by the provider",
      "READ", "The message has been read by the recipient",
      "REJECTED", "The message was rejected by the provider",
      "NOT_DELIVERED", "The provider was unable to deliver the message");

  private final Clock clock;
  private final String botNumber;

  MessageEvents(Clock clock, SimulatorConfig config) {
    this.clock = clock;
    this.botNumber = config.botNumber();
  }

  /** @param accepted told when a webhook took it */
  ProviderEvent written(Message message, Contact contact, ObjectNode extra, Runnable accepted) {
    var inbound = message.direction() == Direction.IN;
    var told = JSON.objectNode()
        .put("id", message.id())
        .put("from", inbound ? message.contact() : botNumber)
        .put("to", inbound ? botNumber : message.contact())
        .put("direction", message.direction().name())
        .put("channel", "whatsapp");
    if (inbound) {
      told.set("visitor", visitor(contact.name()));
    }
    message.contents().forEach(told.withArray("contents")::add);
    if (message.idRef() != null) {
      told.put("idRef", message.idRef());
    }
    told.setAll(extra);
    told.put("timestamp", message.at().toString());
    var body = envelope("MESSAGE").put("direction", message.direction().name());
    body.set("message", told);
    return new ProviderEvent("MESSAGE", message.direction().name(), message.contact(), body, accepted);
  }

  ProviderEvent status(Message message, int contentIndex, String code, List<Cause> causes) {
    var about = JSON.objectNode().put("id", message.id()).put("contentIndex", contentIndex).put("direction", "OUT")
        .put("from", botNumber).put("to", message.contact());
    if (message.externalId() != null) {
      about.put("externalId", message.externalId());
    }
    var status = JSON.objectNode().put("timestamp", clock.instant().toString()).put("code", code)
        .put("description", DESCRIPTIONS.get(code));
    causes.forEach(cause -> status.withArray("causes").addObject()
        .put("channelErrorCode", cause.channelErrorCode()).put("reason", cause.reason()).put("details", cause.details()));
    // The two at the root are deprecated, yet all that Zenvia's own SDK reads.
    var body = envelope("MESSAGE_STATUS").put("messageId", message.id()).put("contentIndex", contentIndex);
    body.set("message", about);
    body.set("messageStatus", status);
    return new ProviderEvent("MESSAGE_STATUS", null, message.contact(), body);
  }

  private ObjectNode envelope(String type) {
    return JSON.objectNode().put("timestamp", clock.instant().toString()).put("type", type).put("channel", "whatsapp");
  }

  private static ObjectNode visitor(String name) {
    var words = name.trim().split("\\s+", 2);
    var visitor = JSON.objectNode().put("name", name).put("firstName", words[0]);
    return words.length > 1 ? visitor.put("lastName", words[1]) : visitor;
  }
}
