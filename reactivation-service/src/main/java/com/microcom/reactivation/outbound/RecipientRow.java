package com.microcom.reactivation.outbound;

import com.microcom.contracts.Wire;
import com.microcom.contracts.values.CampaignId;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import com.microcom.contracts.values.OrderId;
import com.microcom.flow.Session;
import com.microcom.reactivation.campaigns.Recipient;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

@Entity
@Table(name = "recipients")
class RecipientRow extends PanacheEntityBase {
  @Id UUID id;
  UUID campaignId;
  UUID contactId;
  String name;
  Instant dormantSince;
  @Enumerated(EnumType.STRING) Recipient.State state;
  String reason;
  UUID messageId;
  Instant sentAt;
  Instant reportedAt;
  Instant deliveredAt;
  Instant readAt;

  @ColumnTransformer(write = "?::jsonb")
  String session;

  Instant timerAt;
  Integer timerVisit;
  int answers;
  String outcome;
  UUID recoveredBy;

  /** Who and about which silence never changes; all else does. */
  void write(Recipient recipient) {
    state = recipient.state();
    reason = recipient.reason();
    recoveredBy = recipient.recoveredBy() == null ? null : recipient.recoveredBy().value();
    if (recipient.invitation() != null) {
      write(recipient.invitation());
      write(recipient.survey());
    }
  }

  Recipient recipient() {
    return new Recipient(
        id,
        new CampaignId(campaignId),
        new ContactId(contactId),
        name,
        dormantSince,
        state,
        reason,
        sentAt == null ? null : new Recipient.Sent(new MessageId(messageId), sentAt, reportedAt, deliveredAt, readAt),
        sentAt == null ? null : new Recipient.Survey(session(), timer(), answers, outcome),
        recoveredBy == null ? null : new OrderId(recoveredBy));
  }

  private void write(Recipient.Sent invitation) {
    messageId = invitation.messageId().value();
    sentAt = invitation.at();
    reportedAt = invitation.reportedAt();
    deliveredAt = invitation.deliveredAt();
    readAt = invitation.readAt();
  }

  private void write(Recipient.Survey survey) {
    session = new String(Wire.write(survey.session()), StandardCharsets.UTF_8);
    timerAt = survey.timer() == null ? null : survey.timer().at();
    timerVisit = survey.timer() == null ? null : survey.timer().visit();
    answers = survey.answers();
    outcome = survey.outcome();
  }

  private Recipient.Timer timer() {
    return timerAt == null ? null : new Recipient.Timer(timerAt, timerVisit);
  }

  private Session session() {
    try {
      return Wire.read(session.getBytes(StandardCharsets.UTF_8), Session.class);
    } catch (Wire.UnreadableException e) {
      throw new IllegalStateException("Recipient " + id + " has an unreadable session", e);
    }
  }
}
