package com.microcom.gateway.delivering;

import com.microcom.contracts.events.Consent;
import com.microcom.contracts.events.MessageStatus.State;
import com.microcom.gateway.consenting.WriteConsent;
import com.microcom.gateway.delivering.Delivery.Phase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** What the channel says of a message of ours, and what follows from its error codes. In the caller's transaction. */
@ApplicationScoped
public class ApplyStatus {
  private static final Logger LOG = Logger.getLogger(ApplyStatus.class);

  /** WhatsApp takes about one message in 6 s to one person once it has limited the pair. */
  private static final Duration PAIR_PAUSE = Duration.ofSeconds(6);

  private static final int MOST_REPEATS = 5;

  private final Deliveries deliveries;
  private final Standings standings;
  private final Progress progress;
  private final CampaignStop campaignStop;
  private final WriteConsent writeConsent;
  private final SendingRules rules;
  private final Clock clock;

  public ApplyStatus(
      Deliveries deliveries,
      Standings standings,
      Progress progress,
      CampaignStop campaignStop,
      WriteConsent writeConsent,
      SendingRules rules,
      Clock clock) {
    this.deliveries = deliveries;
    this.standings = standings;
    this.progress = progress;
    this.campaignStop = campaignStop;
    this.writeConsent = writeConsent;
    this.rules = rules;
    this.clock = clock;
  }

  /** @param message locked @param newest whether it is about the message's last attempt */
  public void handle(Delivery message, StatusReport report, boolean newest) {
    if (report.state() == State.FAILED) {
      failed(message, report, newest, clock.instant());
    } else {
      // Whatever is heard of it proves that it went out: nothing is left to send.
      progress.close(message, report);
    }
  }

  private void failed(Delivery message, StatusReport report, boolean newest, Instant now) {
    if (rules.optOutCodes().contains(report.reason())) {
      writeConsent.handle(
          message.contactId(), Consent.OPTED_OUT, new Consent.Proof("provider", report.reason(), message.messageId(), report.at()));
    }
    if (rules.stoppingCodes().contains(report.reason())) {
      LOG.errorf("The channel answered %s: no campaign message goes out until somebody lifts the stop", report.reason());
      campaignStop.pull(report.reason(), now);
    }
    if (!newest || message.phase() == Phase.WAITING || message.phase() == Phase.HELD || message.phase() == Phase.CLAIMED) {
      // An earlier attempt failed; the next one is on its way, or decides.
      return;
    }
    var mayGoAgain = mayGoAgain(message, now);
    if (mayGoAgain && rules.passingCodes().contains(report.reason())) {
      deliveries.retry(message.messageId(), report.reason(), now.plus(Retrying.pause(PAIR_PAUSE, message.failures() + 1)));
    } else if (mayGoAgain && message.outsideWindow() != null && rules.windowClosedCodes().contains(report.reason())) {
      // Their clock and ours disagree about the window: from now on theirs counts, and the template goes.
      standings.windowWasClosedFor(message.messageId());
      deliveries.retry(message.messageId(), report.reason(), now);
    } else {
      progress.close(message, report);
    }
  }

  private boolean mayGoAgain(Delivery message, Instant now) {
    return StatusLattice.advance(message.status(), State.FAILED).isPresent()
        && message.failures() < MOST_REPEATS
        && !Retrying.isHopeless(message, rules.giveUpAfter(), now);
  }
}
