package com.microcom.reactivation.campaigns;

import com.microcom.contracts.events.MessageStatus;
import com.microcom.contracts.values.CampaignId;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import com.microcom.contracts.values.OrderId;
import com.microcom.flow.Session;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * One person in one campaign.
 *
 * @param name at the time of choosing; may be null
 * @param dormantSince the last activity then: names the silence this is about
 * @param reason why it was skipped or failed; else null
 * @param invitation once it was handed to the gateway; else null
 * @param survey where it is; null before the invitation
 * @param recoveredBy the order that this is credited with, or null
 */
public record Recipient(
    UUID id,
    CampaignId campaignId,
    ContactId contactId,
    String name,
    Instant dormantSince,
    State state,
    String reason,
    Sent invitation,
    Survey survey,
    OrderId recoveredBy) {

  public enum State {
    WAITING,
    /** Not dormant or not willing any more when its turn came. */
    SKIPPED,
    /** Handed to the gateway. */
    SENT,
    FAILED
  }

  /** @param reportedAt first word of the gateway about it; this and the later two null until then */
  public record Sent(MessageId messageId, Instant at, Instant reportedAt, Instant deliveredAt, Instant readAt) {
    /** An older time stays. */
    Sent reported(Instant now, boolean delivered, boolean read) {
      return new Sent(messageId, at, first(reportedAt, now), delivered ? first(deliveredAt, now) : deliveredAt, read ? first(readAt, now) : readAt);
    }

    private static Instant first(Instant known, Instant now) {
      return known == null ? now : known;
    }
  }

  /** @param timer when it stops waiting; null = it does not wait @param outcome how it ended; null = not yet */
  public record Survey(Session session, Timer timer, int answers, String outcome) {
    Survey ended(String how) {
      return new Survey(session, null, answers, how);
    }
  }

  public record Timer(Instant at, int visit) {}

  public static Recipient waiting(UUID id, CampaignId campaign, ContactId contact, String name, Instant dormantSince) {
    return new Recipient(id, campaign, contact, name, dormantSince, State.WAITING, null, null, null, null);
  }

  /** As {@code inReplyTo} and the statuses bring it back. */
  public String correlationId() {
    return "survey:" + id;
  }

  public boolean isOver() {
    return survey.outcome() != null;
  }

  public Recipient skipped(String why) {
    return new Recipient(id, campaignId, contactId, name, dormantSince, State.SKIPPED, why, null, null, null);
  }

  public Recipient invited(MessageId message, Session started, Timer timer, Instant at) {
    var sent = new Sent(message, at, null, null, null);
    return new Recipient(id, campaignId, contactId, name, dormantSince, State.SENT, null, sent, new Survey(started, timer, 0, null), null);
  }

  public Recipient moved(Session session, Timer timer, int answers) {
    return with(new Survey(session, timer, answers, survey.outcome()));
  }

  /** The survey is over; nothing is waited for. */
  public Recipient ended(String how) {
    return with(survey.ended(how));
  }

  public Recipient recovered(OrderId order) {
    return new Recipient(id, campaignId, contactId, name, dormantSince, state, reason, invitation, survey, order);
  }

  /** What became of the invitation; good news outweighs an earlier "unknown". */
  public Recipient reported(MessageStatus status) {
    return switch (status.state()) {
      case ACCEPTED, SENT -> with(state, reason, invitation.reported(status.at(), false, false));
      case DELIVERED -> with(State.SENT, null, invitation.reported(status.at(), true, false));
      case READ -> with(State.SENT, null, invitation.reported(status.at(), true, true));
      case FAILED, REFUSED, UNKNOWN, EXPIRED -> failed(status);
    };
  }

  private Recipient failed(MessageStatus status) {
    var why = status.reason() == null ? status.state().name().toLowerCase(Locale.ROOT) : status.reason();
    return invitation.deliveredAt() != null ? this : with(State.FAILED, why, invitation.reported(status.at(), false, false));
  }

  private Recipient with(Survey newSurvey) {
    return new Recipient(id, campaignId, contactId, name, dormantSince, state, reason, invitation, newSurvey, recoveredBy);
  }

  private Recipient with(State newState, String why, Sent sent) {
    return new Recipient(id, campaignId, contactId, name, dormantSince, newState, why, sent, survey, recoveredBy);
  }
}
