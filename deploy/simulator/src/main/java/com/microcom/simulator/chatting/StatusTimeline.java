package com.microcom.simulator.chatting;

import com.microcom.simulator.SimulatorConfig;
import com.microcom.simulator.chatting.Message.Cause;
import com.microcom.simulator.failing.Faults;
import com.microcom.simulator.subscribing.WebhookSender;
import com.microcom.simulator.time.Agenda;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What becomes of a message after it was accepted: SENT, DELIVERED, READ, each after its time; or how it fails. */
@ApplicationScoped
class StatusTimeline {
  private final Journal journal;
  private final MessageEvents events;
  private final WebhookSender webhooks;
  private final Faults faults;
  private final Agenda agenda;
  private final SimulatorConfig.Timeline times;

  StatusTimeline(
      Journal journal, MessageEvents events, WebhookSender webhooks, Faults faults, Agenda agenda, SimulatorConfig config) {
    this.journal = journal;
    this.events = events;
    this.webhooks = webhooks;
    this.faults = faults;
    this.agenda = agenda;
    this.times = config.timeline();
  }

  void start(Message message, Optional<Failure> failure) {
    if (failure.filter(f -> f.status().equals(Failure.REJECTED)).isPresent()) {
      plan(times.sent(), message, Failure.REJECTED, failure.get().causes());
      return;
    }
    plan(times.sent(), message, "SENT", List.of());
    if (failure.isPresent()) {
      plan(times.delivered(), message, failure.get().status(), failure.get().causes());
    } else {
      plan(times.delivered(), message, "DELIVERED", List.of());
      plan(times.read(), message, "READ", List.of());
    }
  }

  private void plan(Duration delay, Message message, String code, List<Cause> causes) {
    agenda.after(delay, () -> reach(message, code, causes));
  }

  private void reach(Message message, String code, List<Cause> causes) {
    if (!journal.mark(message.id(), code, causes) || faults.dropsStatus(code, message.contact())) {
      return;
    }
    for (int i = 0; i < message.contents().size(); i++) {
      webhooks.publish(events.status(message, i, code, causes));
    }
  }
}
