package com.microcom.reactivation.surveying;

import com.microcom.contracts.events.InboundContent;
import com.microcom.contracts.events.MessageInbound;
import com.microcom.flow.Flow;
import com.microcom.flow.Input;
import com.microcom.messaging.Envelope;
import com.microcom.reactivation.campaigns.Campaign;
import com.microcom.reactivation.campaigns.Campaigns;
import com.microcom.reactivation.campaigns.FollowInvitation;
import com.microcom.reactivation.campaigns.Recipient;
import com.microcom.reactivation.campaigns.Recipients;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** A button or row of a survey was pressed. In the caller's transaction, with the recipient locked. */
@ApplicationScoped
public class AnswerSurvey {
  private static final Logger LOG = Logger.getLogger(AnswerSurvey.class);

  private final Recipients recipients;
  private final Campaigns campaigns;
  private final Surveys surveys;
  private final Invitations invitations;
  private final AdvanceSurvey advance;

  public AnswerSurvey(Recipients recipients, Campaigns campaigns, Surveys surveys, Invitations invitations, AdvanceSurvey advance) {
    this.recipients = recipients;
    this.campaigns = campaigns;
    this.surveys = surveys;
    this.invitations = invitations;
    this.advance = advance;
  }

  public void handle(Envelope cause, MessageInbound message, InboundContent.Reply reply) {
    var recipient = recipient(message);
    if (recipient.isEmpty()) {
      LOG.warnf("A survey's button without a survey: contact %s, message %s", message.contactId(), message.messageId());
      return;
    }
    var campaign = campaigns.find(recipient.get().campaignId()).orElseThrow();
    var survey = surveys.get(campaign.flow(), campaign.flowVersion());
    chosen(campaign, survey, reply).ifPresentOrElse(
        option -> answer(cause, message, reply, recipient.get(), survey, option),
        () -> LOG.warnf("No option of %s v%d stands for the button of message %s", survey.id(), survey.version(), message.messageId()));
  }

  /** The one the message answers; without that information, the contact's newest. */
  private Optional<Recipient> recipient(MessageInbound message) {
    var correlation = message.inReplyTo() == null ? null : message.inReplyTo().correlationId();
    return FollowInvitation.recipientOf(correlation)
        .flatMap(recipients::lock)
        .filter(recipient -> recipient.contactId().equals(message.contactId()) && recipient.survey() != null)
        .or(() -> recipients.lockNewest(message.contactId()));
  }

  private Optional<Input.Option> chosen(Campaign campaign, Flow survey, InboundContent.Reply reply) {
    return Question.chosen(survey.id(), reply.payload())
        .or(() -> invitations.of(campaign.template()).option(reply.payload(), reply.text()).map(id -> new Input.Option(survey.start(), id)));
  }

  private void answer(
      Envelope cause, MessageInbound message, InboundContent.Reply reply, Recipient recipient, Flow survey, Input.Option option) {
    var session = recipient.survey().session();
    if (recipient.isOver() && !stopsNow(recipient, survey, option)) {
      return;
    }
    var run = SurveyRun.of(survey, session.hasEnded() ? SurveyRun.start(survey).session() : session, option);
    if (run.heard()) {
      advance.answered(cause, recipient, survey, run, new AdvanceSurvey.Answer(option, reply.text(), message));
    }
  }

  /** "No me escriban más" is obeyed, and confirmed once, whenever it is pressed; any other button of a survey that is over is too late. */
  private static boolean stopsNow(Recipient recipient, Flow survey, Input.Option option) {
    return SurveyRun.isOptOut(survey, option) && !"opted-out".equals(recipient.survey().session().outcome());
  }
}
