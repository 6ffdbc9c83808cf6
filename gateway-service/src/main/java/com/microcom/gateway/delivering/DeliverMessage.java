package com.microcom.gateway.delivering;

import com.microcom.contracts.Ids;
import com.microcom.contracts.events.MessageStatus.State;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.values.MessageId;
import com.microcom.gateway.delivering.MessageChannel.Outgoing;
import com.microcom.gateway.delivering.MessageChannel.UploadedFile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends one claimed message: its document is brought to the provider first, then, in one transaction, the rules are asked and the
 * attempt is committed, then comes the POST, and then its outcome. A kill anywhere in between leaves a row that tells how far it got.
 */
@ApplicationScoped
public class DeliverMessage {
  private final Deliveries deliveries;
  private final Attempts attempts;
  private final Standings standings;
  private final Templates templates;
  private final CampaignLimits campaignLimits;
  private final Files files;
  private final MessageChannel channel;
  private final RecordOutcome recordOutcome;
  private final Progress progress;
  private final SendingRules rules;
  private final Clock clock;
  private final Ids ids;

  public DeliverMessage(
      Deliveries deliveries,
      Attempts attempts,
      Standings standings,
      Templates templates,
      CampaignLimits campaignLimits,
      Files files,
      MessageChannel channel,
      RecordOutcome recordOutcome,
      Progress progress,
      SendingRules rules,
      Clock clock,
      Ids ids) {
    this.deliveries = deliveries;
    this.attempts = attempts;
    this.standings = standings;
    this.templates = templates;
    this.campaignLimits = campaignLimits;
    this.files = files;
    this.channel = channel;
    this.recordOutcome = recordOutcome;
    this.progress = progress;
    this.rules = rules;
    this.clock = clock;
    this.ids = ids;
  }

  public void handle(MessageId id) {
    switch (forecast(id)) {
      case Verdict.Send send -> send(id, send);
      // The transaction below decides again, under lock, and writes it down.
      case Verdict other -> start(id, null, null);
    }
  }

  private Verdict forecast(MessageId id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var message = deliveries.find(id).orElseThrow();
              return decide(message, standings.find(message.contactId()), clock.instant());
            });
  }

  private void send(MessageId id, Verdict.Send send) {
    switch (files.prepare(send.content())) {
      case Files.Prepared.Ready(var file) ->
          start(id, send, file).ifPresent(going -> recordOutcome.handle(id, going.externalId(), channel.send(going)));
      case Files.Prepared.Failed(var outcome) -> recordOutcome.handle(id, outcome);
    }
  }

  /** @param prepared what the file was brought for, or null @return what to POST, or empty if nothing goes out now */
  private Optional<Outgoing> start(MessageId id, Verdict.Send prepared, UploadedFile file) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var contact = standings.lock(deliveries.find(id).orElseThrow().contactId());
              var message = deliveries.lock(id).orElseThrow();
              return message.phase() == Delivery.Phase.CLAIMED
                  ? act(message, contact, prepared, file, clock.instant())
                  : Optional.empty();
            });
  }

  private Optional<Outgoing> act(
      Delivery message, Optional<Standing> contact, Verdict.Send prepared, UploadedFile file, Instant now) {
    switch (decide(message, contact, now)) {
      case Verdict.Send send when send.equals(prepared) -> {
        return Optional.of(attempt(message, contact.orElseThrow(), send, file, now));
      }
      // The rules changed their mind while the file was brought: from the start.
      case Verdict.Send other -> deliveries.wait(message.messageId(), now);
      case Verdict.Hold(var reason, var until) -> deliveries.hold(message.messageId(), reason, earlier(until, message.expiresAt()));
      case Verdict.Refuse(var reason) -> progress.close(message, new StatusReport(State.REFUSED, reason, null, now));
      case Verdict.Expire() -> progress.close(message, new StatusReport(State.EXPIRED, null, null, now));
    }
    return Optional.empty();
  }

  private Outgoing attempt(Delivery message, Standing contact, Verdict.Send send, UploadedFile file, Instant now) {
    var attempt = ids.next();
    attempts.open(attempt, message.messageId(), contact.contactId(), send.businessInitiated(), now);
    deliveries.sending(message.messageId(), now.plus(rules.answerWithin()).plus(rules.ambiguousFor()));
    return new Outgoing(attempt, contact.address(), send.content(), send.template(), file);
  }

  private Verdict decide(Delivery message, Optional<Standing> contact, Instant now) {
    if (contact.isEmpty()) {
      return new Verdict.Refuse("unknown-contact");
    }
    var verdict = Guards.decide(message, contact.get(), templates::state, now);
    return message.purpose() == Purpose.CAMPAIGN && verdict instanceof Verdict.Send send
        ? campaignLimits.check(send, contact.get(), now)
        : verdict;
  }

  private static Instant earlier(Instant until, Instant expiry) {
    return expiry != null && expiry.isBefore(until) ? expiry : until;
  }
}
