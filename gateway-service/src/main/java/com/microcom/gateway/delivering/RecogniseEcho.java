package com.microcom.gateway.delivering;

import com.microcom.contracts.events.MessageStatus.State;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.values.ContactId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Tells our own messages, which the provider shows us again, from an executive's. In the caller's transaction. */
@ApplicationScoped
public class RecogniseEcho {
  /** An echo that comes later than this after an attempt without an answer is nobody's. */
  private static final Duration ECHOES_WITHIN = Duration.ofMinutes(10);

  private final Attempts attempts;
  private final Deliveries deliveries;
  private final RecordStatus recordStatus;
  private final Clock clock;

  public RecogniseEcho(Attempts attempts, Deliveries deliveries, RecordStatus recordStatus, Clock clock) {
    this.attempts = attempts;
    this.deliveries = deliveries;
    this.recordStatus = recordStatus;
    this.clock = clock;
  }

  public enum Answer {
    OURS,
    SOMEBODY_ELSES,
    /** An attempt's answer, which is on its way, will tell. */
    NOT_YET
  }

  /** @param externalId or null if the provider does not repeat it @param text or null */
  public Answer handle(ContactId contact, String externalId, String providerMessageId, String text, Instant at) {
    if (attempts.find(RecordStatus.asAttempt(externalId), providerMessageId).isPresent()) {
      return Answer.OURS;
    }
    if (externalId != null) {
      return Answer.SOMEBODY_ELSES;
    }
    for (var unheard : attempts.withoutAnswer(contact, clock.instant().minus(ECHOES_WITHIN))) {
      var message = deliveries.find(unheard.messageId()).orElseThrow();
      if (text != null && text.equals(spoken(message.content()))) {
        // The answer was lost, but here is the message itself: it went out.
        recordStatus.handle(unheard.attempt().toString(), providerMessageId, new StatusReport(State.SENT, null, null, at));
        return Answer.OURS;
      }
    }
    return attempts.inFlight(contact) ? Answer.NOT_YET : Answer.SOMEBODY_ELSES;
  }

  /** @return the words that the person sees, or null if we do not know them (a template is rendered by the provider) */
  private static String spoken(OutboundContent content) {
    return switch (content) {
      case OutboundContent.Text(var text) -> text;
      case OutboundContent.Buttons buttons -> buttons.body();
      case OutboundContent.Menu menu -> menu.body();
      case OutboundContent.Document document -> document.caption();
      case OutboundContent.Template template -> null;
    };
  }
}
