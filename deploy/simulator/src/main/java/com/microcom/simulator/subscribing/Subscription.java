package com.microcom.simulator.subscribing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microcom.simulator.subscribing.DeliveryHealth.Outcome;
import com.microcom.simulator.subscribing.DeliveryHealth.Status;
import java.time.Instant;

/**
 * Who wants to be told what, and where.
 *
 * @param definition as it was posted, with {@code id, version, createdAt, updatedAt}; its status is {@link #health}'s
 */
public record Subscription(String id, ObjectNode definition, DeliveryHealth health) {
  public String url() {
    return definition.at("/webhook/url").asText();
  }

  public JsonNode headers() {
    return definition.at("/webhook/headers");
  }

  public String eventType() {
    return definition.path("eventType").asText();
  }

  boolean wants(ProviderEvent event, String defaultDirection) {
    return health.status() != Status.INACTIVE && eventType().equals(event.type()) && wantsDirection(event, defaultDirection);
  }

  private boolean wantsDirection(ProviderEvent event, String defaultDirection) {
    var wanted = definition.at("/criteria/direction").asText(defaultDirection);
    return event.direction() == null || wanted.equals("ALL") || wanted.equals(event.direction());
  }

  /** Zenvia allows two of a kind: the same event type and channel. */
  boolean sameCriteria(ObjectNode other) {
    return eventType().equals(other.path("eventType").asText())
        && definition.at("/criteria/channel").equals(other.at("/criteria/channel"));
  }

  Subscription answered(Outcome outcome, boolean firstAttempt, Instant now) {
    return new Subscription(id, definition, health.after(outcome, firstAttempt, now));
  }

  Subscription patched(JsonNode patch, Instant now) {
    var next = definition.deepCopy();
    if (patch.has("webhook")) {
      ((ObjectNode) next.path("webhook")).setAll((ObjectNode) patch.get("webhook"));
    }
    next.put("updatedAt", now.toString());
    // A new address or a status set by hand starts the counters anew.
    var restarts = patch.has("status") || patch.path("webhook").has("url");
    var status = Status.valueOf(patch.path("status").asText(Status.ACTIVE.name()));
    return new Subscription(id, next, restarts ? DeliveryHealth.starting(status) : health);
  }

  public ObjectNode view() {
    return definition.deepCopy().put("status", health.status().name());
  }
}
