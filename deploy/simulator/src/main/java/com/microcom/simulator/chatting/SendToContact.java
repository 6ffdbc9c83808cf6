package com.microcom.simulator.chatting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microcom.contracts.Ids;
import com.microcom.simulator.SimulatorConfig;
import com.microcom.simulator.ZenviaError;
import com.microcom.simulator.chatting.Message.Author;
import com.microcom.simulator.chatting.Message.Direction;
import com.microcom.simulator.subscribing.WebhookSender;
import com.microcom.simulator.templating.Template;
import com.microcom.simulator.templating.Templates;
import com.microcom.simulator.time.Agenda;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The company writes to a contact, by API or by an executive's hand. */
@ApplicationScoped
public class SendToContact {
  private final Journal journal;
  private final Contacts contacts;
  private final Templates templates;
  private final ChannelRules rules;
  private final StatusTimeline timeline;
  private final MessageEvents events;
  private final WebhookSender webhooks;
  private final Agenda agenda;
  private final Clock clock;
  private final Ids ids;
  private final SimulatorConfig config;

  SendToContact(Journal journal, Contacts contacts, Templates templates, ChannelRules rules, StatusTimeline timeline,
      MessageEvents events, WebhookSender webhooks, Agenda agenda, Clock clock, Ids ids, SimulatorConfig config) {
    this.journal = journal;
    this.contacts = contacts;
    this.templates = templates;
    this.rules = rules;
    this.timeline = timeline;
    this.events = events;
    this.webhooks = webhooks;
    this.agenda = agenda;
    this.clock = clock;
    this.ids = ids;
    this.config = config;
  }

  /** What Zenvia answers to a message. */
  public sealed interface Answer {
    record Accepted(ObjectNode message) implements Answer {}

    record Refused(ZenviaError error) implements Answer {}
  }

  /** @param request the body of {@code POST /v2/channels/whatsapp/messages} */
  public Answer byApi(JsonNode request) {
    var problems = MessageRules.check(request);
    if (!problems.isEmpty()) {
      return new Answer.Refused(ZenviaError.invalid(problems));
    }
    var contents = new ArrayList<JsonNode>();
    request.path("contents").forEach(contents::add);
    var contact = contacts.meet(request.path("to").asText(), null);
    if (request.path("conversation").has("solution")) {
      contacts.change(contact.id(), c -> c.redirectedTo(request.at("/conversation/solution").asText()));
    }
    var message = send(request.path("from").asText(), contact, contents, request, Author.BOT, null);
    return new Answer.Accepted(echo((ObjectNode) request, message));
  }

  /** @param agent who wrote it */
  public Message byExecutive(String contact, String agent, String text) {
    var content = JsonNodeFactory.instance.objectNode().put("type", "text").put("text", text);
    var nothing = JsonNodeFactory.instance.objectNode();
    return send(config.botNumber(), contacts.meet(contact, null), List.of(content), nothing, Author.EXECUTIVE, agent);
  }

  private Message send(
      String from, Contact to, List<JsonNode> contents, JsonNode request, Author author, String agent) {
    var message = journal.add(new Message(0, clock.instant(), Direction.OUT, ids.next().toString(), to.id(), contents, "QUEUED",
        List.of(), textOrNull(request, "externalId"), textOrNull(request, "idRef"), author, agent, rendered(contents)));
    journal.markRead(to.id());
    timeline.start(message, rules.judge(from, to, contents));
    // Subscribers to OUT hear of every message, ours too; a moment later, as the answer to the POST is on its way.
    var echo = events.written(message, to, JsonNodeFactory.instance.objectNode(), () -> {});
    agenda.after(config.timeline().sent(), () -> webhooks.publish(echo));
    return message;
  }

  private List<JsonNode> rendered(List<JsonNode> contents) {
    return contents.stream().map(this::rendered).flatMap(Stream::ofNullable).toList();
  }

  private JsonNode rendered(JsonNode content) {
    return templates.find(content.path("templateId").asText()).map(template -> render(template, content)).orElse(null);
  }

  private static JsonNode render(Template template, JsonNode content) {
    return template.render(content.path("fields"));
  }

  private static ObjectNode echo(ObjectNode request, Message message) {
    return request.deepCopy().put("id", message.id()).put("direction", "OUT").put("channel", "whatsapp")
        .put("timestamp", message.at().toString());
  }

  private static String textOrNull(JsonNode node, String name) {
    return node.hasNonNull(name) ? node.get(name).asText() : null;
  }
}
