package com.microcom.reactivation.campaigns;

import com.microcom.contracts.values.CampaignId;
import java.time.Instant;

/**
 * @param flow the survey, in the version that was current when the campaign was opened
 * @param template name of the approved message that invites
 * @param limit most recipients; null = all that become dormant
 */
public record Campaign(
    CampaignId id, String name, String flow, int flowVersion, String template, Integer limit, State state, Instant createdAt) {
  public enum State {
    RUNNING,
    /** Finds and sends nothing; answers are still heard. */
    PAUSED
  }
}
