package com.microcom.simulator.subscribing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microcom.contracts.Ids;
import com.microcom.simulator.SimulatorConfig;
import com.microcom.simulator.subscribing.DeliveryHealth.Outcome;
import com.microcom.simulator.subscribing.DeliveryHealth.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The subscriptions that were made through the API; nobody else gets a webhook. */
@ApplicationScoped
public class Subscriptions {
  private static final int MOST_PER_CRITERIA = 2;

  private final Clock clock;
  private final Ids ids;
  private final String defaultDirection;
  private final Map<String, Subscription> byId = new LinkedHashMap<>();

  public Subscriptions(Clock clock, Ids ids, SimulatorConfig config) {
    this.clock = clock;
    this.ids = ids;
    this.defaultDirection = config.webhook().defaultDirection();
  }

  /** @param definition validated; empty if there are two of the same criteria already */
  public synchronized Optional<Subscription> add(ObjectNode definition) {
    if (byId.values().stream().filter(s -> s.sameCriteria(definition)).count() >= MOST_PER_CRITERIA) {
      return Optional.empty();
    }
    var id = ids.next().toString();
    var now = clock.instant().toString();
    var complete = definition.deepCopy().put("id", id).put("createdAt", now).put("updatedAt", now);
    if (!complete.has("version")) {
      complete.put("version", "v2");
    }
    var status = Status.valueOf(definition.path("status").asText(Status.ACTIVE.name()));
    var added = new Subscription(id, complete, DeliveryHealth.starting(status));
    byId.put(id, added);
    return Optional.of(added);
  }

  public synchronized Optional<Subscription> patch(String id, JsonNode patch) {
    return Optional.ofNullable(byId.computeIfPresent(id, (key, s) -> s.patched(patch, clock.instant())));
  }

  public synchronized boolean remove(String id) {
    return byId.remove(id) != null;
  }

  public synchronized Optional<Subscription> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public synchronized List<Subscription> all() {
    return new ArrayList<>(byId.values());
  }

  synchronized List<Subscription> wanting(ProviderEvent event) {
    return byId.values().stream().filter(s -> s.wants(event, defaultDirection)).toList();
  }

  synchronized void answered(String id, Outcome outcome, boolean firstAttempt) {
    byId.computeIfPresent(id, (key, s) -> s.answered(outcome, firstAttempt, clock.instant()));
  }

  /** Forgets the counters, and the subscriptions too if told so. */
  public synchronized void reset(boolean everything) {
    if (everything) {
      byId.clear();
    }
    byId.replaceAll((id, s) -> new Subscription(id, s.definition(), DeliveryHealth.starting(Status.ACTIVE)));
  }
}
