package com.microcom.reactivation.surveying;

import com.microcom.flow.Input;
import com.microcom.reactivation.campaigns.Campaigns;
import com.microcom.reactivation.campaigns.Recipient;
import com.microcom.reactivation.campaigns.Recipients;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Timers are rows: whoever is due goes on as the flow says. */
@ApplicationScoped
public class TimeOutSurveys {
  private static final int BATCH = 200;

  private final Recipients recipients;
  private final Campaigns campaigns;
  private final Surveys surveys;
  private final AdvanceSurvey advance;
  private final Clock clock;

  public TimeOutSurveys(Recipients recipients, Campaigns campaigns, Surveys surveys, AdvanceSurvey advance, Clock clock) {
    this.recipients = recipients;
    this.campaigns = campaigns;
    this.surveys = surveys;
    this.advance = advance;
    this.clock = clock;
  }

  public int handle() {
    var due = recipients.claimTimedOut(clock.instant(), BATCH);
    due.forEach(this::timeOut);
    return due.size();
  }

  private void timeOut(Recipient recipient) {
    var campaign = campaigns.find(recipient.campaignId()).orElseThrow();
    var survey = surveys.get(campaign.flow(), campaign.flowVersion());
    advance.timedOut(recipient, SurveyRun.of(survey, recipient.survey().session(), new Input.TimedOut(recipient.survey().timer().visit())));
  }
}
