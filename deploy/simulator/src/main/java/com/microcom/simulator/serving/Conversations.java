package com.microcom.simulator.serving;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microcom.contracts.Ids;
import com.microcom.simulator.chatting.Message;
import com.microcom.simulator.subscribing.WebhookSender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The executives' inbox: at most one open conversation per contact. Every change is told to the subscribers. */
@ApplicationScoped
public class Conversations {
  private static final String GROUP = "group-ventas";

  private final ConversationEvents events;
  private final WebhookSender webhooks;
  private final Event<Conversation> changes;
  private final Clock clock;
  private final Ids ids;
  private final Map<String, Conversation> byContact = new LinkedHashMap<>();

  Conversations(ConversationEvents events, WebhookSender webhooks, Event<Conversation> changes, Clock clock, Ids ids) {
    this.events = events;
    this.webhooks = webhooks;
    this.changes = changes;
    this.clock = clock;
    this.ids = ids;
  }

  public synchronized Optional<Conversation> openOf(String contact) {
    return Optional.ofNullable(byContact.get(contact)).filter(Conversation::open);
  }

  public synchronized List<Conversation> all() {
    return new ArrayList<>(byContact.values());
  }

  public synchronized void clear() {
    byContact.clear();
  }

  /** The contact answered a message that named a solution to take over: a conversation waits in its queue. */
  public void redirect(String contact) {
    var queued = openOrCreate(contact);
    tell(queued.now("CONVERSATION_QUEUED", null), nothing());
  }

  /** Tells the inbox of a message, if there is an open conversation. */
  public void heard(Message message) {
    openOf(message.contact()).ifPresent(conversation -> webhooks.publish(events.message(conversation, message)));
  }

  void claim(String contact, String agent) {
    tell(openOrCreate(contact).now("CONVERSATION_CLAIMED", agent), nothing().put("userId", agent));
  }

  /** @param to the executive who gets it; null gives it back to the group */
  void transfer(String contact, String agent, String to) {
    var conversation = openOrCreate(contact);
    var extra = nothing().put("transferType", to == null ? "TRANSFER_TO_GROUP" : "TRANSFER_TO_USER").put("previousUserId", agent);
    extra.putObject("transferredBy").put("id", agent).put("type", "USER");
    extra.put(to == null ? "newGroupId" : "newUserId", to == null ? GROUP : to);
    tell(conversation.now("CONVERSATION_TRANSFERRED", to), extra);
  }

  void close(Conversation conversation, String agent) {
    var extra = nothing();
    extra.putObject("closedBy").put("id", agent).put("type", "USER");
    extra.putObject("closeReason").put("key", "resolved").put("name", "Resuelta");
    tell(conversation.now("CONVERSATION_CLOSED", null), extra);
  }

  private Conversation openOrCreate(String contact) {
    var open = openOf(contact);
    if (open.isPresent()) {
      return open.get();
    }
    var created = new Conversation(ids.next().toString(), contact, "CONVERSATION_CREATED", null, GROUP, clock.instant());
    tell(created, nothing());
    return created;
  }

  private void tell(Conversation conversation, ObjectNode extra) {
    synchronized (this) {
      byContact.put(conversation.contact(), conversation);
    }
    changes.fire(conversation);
    webhooks.publish(events.status(conversation, extra));
  }

  private static ObjectNode nothing() {
    return JsonNodeFactory.instance.objectNode();
  }
}
