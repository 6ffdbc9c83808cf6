package com.microcom.reactivation.surveying;

import com.microcom.contracts.Ids;
import com.microcom.contracts.events.Consent;
import com.microcom.contracts.events.ConsentRequested;
import com.microcom.contracts.events.MessageInbound;
import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.events.SurveyAnswer;
import com.microcom.contracts.events.SurveyFinished;
import com.microcom.contracts.values.MessageId;
import com.microcom.flow.Effect;
import com.microcom.flow.Flow;
import com.microcom.flow.Input;
import com.microcom.messaging.Envelope;
import com.microcom.messaging.Outbox;
import com.microcom.reactivation.campaigns.Recipient;
import com.microcom.reactivation.campaigns.Recipients;
import com.microcom.reactivation.customers.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Writes what a run of a survey led to: the next question, the answers, the end. */
@ApplicationScoped
public class AdvanceSurvey {
  /** Whoever pressed a button waits for the next question now, not in the evening. */
  private static final Duration QUESTION_EXPIRY = Duration.ofHours(1);

  private final Recipients recipients;
  private final Customers customers;
  private final Outbox outbox;
  private final Clock clock;
  private final Ids ids;

  public AdvanceSurvey(Recipients recipients, Customers customers, Outbox outbox, Clock clock, Ids ids) {
    this.recipients = recipients;
    this.customers = customers;
    this.outbox = outbox;
    this.clock = clock;
    this.ids = ids;
  }

  /** @param text the title that the person pressed */
  public record Answer(Input.Option option, String text, MessageInbound message) {}

  public void answered(Envelope cause, Recipient recipient, Flow survey, SurveyRun run, Answer answer) {
    var now = clock.instant();
    var moved = recipient.moved(run.session(), run.timer(now), recipient.survey().answers() + 1);
    publish(cause, moved, run, answer);
    if (run.optsOut()) {
      var proof = new Consent.Proof("button", answer.text(), answer.message().messageId(), answer.message().sentAt());
      outbox.add(new ConsentRequested(recipient.contactId(), Consent.OPTED_OUT, proof, now), cause);
    }
    run.says().forEach(say -> outbox.add(message(moved, survey, say, run.optsOut(), now), cause));
    finish(cause, moved, run, now);
  }

  public void timedOut(Recipient recipient, SurveyRun run) {
    var now = clock.instant();
    finish(null, recipient.moved(run.session(), run.timer(now), recipient.survey().answers()), run, now);
  }

  /** Opted out by another way, so nothing is said here. */
  public void stopped(Envelope cause, Recipient recipient) {
    recipients.save(recipient.ended("opted-out"));
    outbox.add(new SurveyFinished(recipient.campaignId(), recipient.contactId(), "opted-out", recipient.survey().answers(), clock.instant()), cause);
  }

  private void publish(Envelope cause, Recipient recipient, SurveyRun run, Answer answer) {
    run.fields().forEach(set -> customers.setField(recipient.contactId(), set.field(), set.value()));
    if (run.fields().isEmpty()) {
      outbox.add(event(recipient, answer, null, answer.option().id()), cause);
    }
    run.fields().forEach(set -> outbox.add(event(recipient, answer, set.field(), String.valueOf(set.value())), cause));
  }

  private static SurveyAnswer event(Recipient recipient, Answer answer, String field, String value) {
    var session = recipient.survey().session();
    return new SurveyAnswer(
        recipient.campaignId(), recipient.contactId(), session.flow(), session.version(), answer.option().state(), field, value,
        answer.text(), answer.message().sentAt());
  }

  /**
   * A question is a campaign message: it must not be sent once a person has taken the conversation over, nor after an opt-out. The
   * one exception is the confirmation of the opt-out itself.
   */
  private MessageOutbound message(Recipient recipient, Flow survey, Effect.Say say, boolean confirmsOptOut, Instant now) {
    return new MessageOutbound(
        new MessageId(ids.next()),
        recipient.contactId(),
        confirmsOptOut ? Purpose.NOTIFICATION : Purpose.CAMPAIGN,
        null,
        recipient.correlationId(),
        Question.content(survey, say),
        null,
        now,
        now.plus(QUESTION_EXPIRY));
  }

  /** A survey ends once, however many ways lead there. */
  private void finish(Envelope cause, Recipient recipient, SurveyRun run, Instant now) {
    var over = recipient.isOver() ? Optional.<String>empty() : run.outcome();
    recipients.save(over.map(recipient::ended).orElse(recipient));
    over.ifPresent(
        outcome -> outbox.add(new SurveyFinished(recipient.campaignId(), recipient.contactId(), outcome, recipient.survey().answers(), now), cause));
  }
}
