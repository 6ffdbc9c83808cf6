package com.microcom.gateway.delivering;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** What the channel allows campaigns: none while they are stopped, and so many contacts in a moving day. In the caller's transaction. */
@ApplicationScoped
public class CampaignLimits {
  private static final Duration PERIOD = Duration.ofHours(24);

  private final Attempts attempts;
  private final CampaignStop campaignStop;
  private final SendingRules rules;

  public CampaignLimits(Attempts attempts, CampaignStop campaignStop, SendingRules rules) {
    this.attempts = attempts;
    this.campaignStop = campaignStop;
    this.rules = rules;
  }

  Verdict check(Verdict.Send send, Standing contact, Instant now) {
    if (campaignStop.reason().isPresent()) {
      return new Verdict.Hold("campaigns-stopped", now.plus(Guards.LOOK_AGAIN));
    }
    return send.businessInitiated() && isExhausted(contact, now.minus(PERIOD))
        ? new Verdict.Hold("daily-budget", now.plus(Guards.LOOK_AGAIN))
        : send;
  }

  private boolean isExhausted(Standing contact, Instant since) {
    return attempts.othersReachedSince(since, contact.contactId()) >= rules.contactsPerDay()
        && !attempts.reachedSince(since, contact.contactId());
  }
}
