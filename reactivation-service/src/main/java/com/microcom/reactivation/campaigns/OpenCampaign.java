package com.microcom.reactivation.campaigns;

import com.microcom.contracts.Ids;
import com.microcom.contracts.values.CampaignId;
import com.microcom.reactivation.surveying.Invitations;
import com.microcom.reactivation.surveying.Surveys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Starts looking for recipients, with the newest version of the survey. */
@ApplicationScoped
public class OpenCampaign {
  private final Campaigns campaigns;
  private final Surveys surveys;
  private final Invitations invitations;
  private final Clock clock;
  private final Ids ids;

  public OpenCampaign(Campaigns campaigns, Surveys surveys, Invitations invitations, Clock clock, Ids ids) {
    this.campaigns = campaigns;
    this.surveys = surveys;
    this.invitations = invitations;
    this.clock = clock;
    this.ids = ids;
  }

  public sealed interface Result {
    record Opened(Campaign campaign) implements Result {}

    record UnknownSurvey(String flow) implements Result {}
  }

  /** @param limit most recipients; null = no limit */
  public Result handle(String name, String flow, Integer limit) {
    var survey = surveys.newest(flow);
    var invitation = invitations.inviting(flow);
    if (survey.isEmpty() || invitation.isEmpty()) {
      return new Result.UnknownSurvey(flow);
    }
    var campaign =
        new Campaign(
            new CampaignId(ids.next()), name, flow, survey.get().version(), invitation.get().template(), limit, Campaign.State.RUNNING, clock.instant());
    campaigns.add(campaign);
    return new Result.Opened(campaign);
  }
}
