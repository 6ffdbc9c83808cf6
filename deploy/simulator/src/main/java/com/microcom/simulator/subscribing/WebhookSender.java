package com.microcom.simulator.subscribing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microcom.contracts.Ids;
import com.microcom.contracts.Wire;
import com.microcom.simulator.SimulatorConfig;
import com.microcom.simulator.failing.Faults;
import com.microcom.simulator.subscribing.DeliveryHealth.Outcome;
import com.microcom.simulator.time.Agenda;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Delivers events as Zenvia does: a first attempt in the order of the events of one contact, then up to 29 more, apart from
 * the first ones and so in any order; then the event is lost.
 */
@ApplicationScoped
public class WebhookSender {
  private static final int LOG_LENGTH = 2_000;

  private final Subscriptions subscriptions;
  private final Faults faults;
  private final Agenda agenda;
  private final Clock clock;
  private final Ids ids;
  private final SimulatorConfig.Webhook config;
  private final WebhookCall call;
  /** First attempts that wait for the one before them: same address, same contact. Present while a thread works on it. */
  private final Map<Lane, Queue<Attempt>> lanes = new HashMap<>();
  private final Queue<Delivery> log = new ArrayDeque<>();
  private volatile int era;

  public WebhookSender(
      Subscriptions subscriptions, Faults faults, Agenda agenda, Clock clock, Ids ids, SimulatorConfig config) {
    this.subscriptions = subscriptions;
    this.faults = faults;
    this.agenda = agenda;
    this.clock = clock;
    this.ids = ids;
    this.config = config.webhook();
    this.call = new WebhookCall(config.webhook());
  }

  public void publish(ProviderEvent event) {
    subscriptions.wanting(event).forEach(subscription -> publish(event, subscription));
  }

  private void publish(ProviderEvent event, Subscription subscription) {
    if (faults.dropsWebhook(event.type(), event.contact())) {
      return;
    }
    var body = event.body().deepCopy().put("id", ids.next().toString()).put("subscriptionId", subscription.id());
    var copies = 1 + faults.duplicatesOfWebhook(event.type(), event.contact());
    for (int i = 0; i < copies; i++) {
      enqueue(new Lane(subscription.url(), event.contact()), new Attempt(event, subscription.id(), body, 1, era));
    }
  }

  private synchronized void enqueue(Lane lane, Attempt attempt) {
    var waiting = lanes.get(lane);
    if (waiting != null) {
      waiting.add(attempt);
      return;
    }
    lanes.put(lane, new ArrayDeque<>(List.of(attempt)));
    agenda.background(() -> work(lane));
  }

  private void work(Lane lane) {
    for (var attempt = next(lane); attempt != null; attempt = next(lane)) {
      perform(attempt);
    }
  }

  private synchronized Attempt next(Lane lane) {
    var attempt = lanes.get(lane).poll();
    if (attempt == null) {
      lanes.remove(lane);
    }
    return attempt;
  }

  private void perform(Attempt attempt) {
    var subscription = subscriptions.find(attempt.subscriptionId()).orElse(null);
    if (attempt.era() != era || subscription == null || subscription.health().status() == DeliveryHealth.Status.INACTIVE) {
      return;
    }
    var answer = call.post(subscription, Wire.write(attempt.body()));
    var first = attempt.number() == 1;
    subscriptions.answered(subscription.id(), answer.outcome(), first);
    record(attempt, answer);
    // A slow 200 to a later attempt is good enough; to the first one it is a failure like any other.
    if (answer.outcome() == Outcome.ACCEPTED || answer.outcome() == Outcome.SLOW && !first) {
      attempt.event().accepted().run();
    } else if (attempt.number() < config.maxAttempts()) {
      agenda.after(config.retryDelay(), () -> agenda.background(() -> perform(attempt.again())));
    }
  }

  private synchronized void record(Attempt attempt, WebhookCall.Answer answer) {
    if (log.size() == LOG_LENGTH) {
      log.poll();
    }
    log.add(new Delivery(clock.instant(), attempt.subscriptionId(), attempt.body().path("id").asText(), attempt.event().type(),
        attempt.event().contact(), attempt.number(), answer.outcome().name(), answer.detail()));
  }

  /** The last attempts, oldest first. */
  public synchronized List<Delivery> log() {
    return new ArrayList<>(log);
  }

  /** What was under way is not tried again. */
  public synchronized void reset() {
    era++;
    log.clear();
  }

  private record Lane(String url, String contact) {}

  private record Attempt(ProviderEvent event, String subscriptionId, ObjectNode body, int number, int era) {
    Attempt again() {
      return new Attempt(event, subscriptionId, body, number + 1, era);
    }
  }
}
