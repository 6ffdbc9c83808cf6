package com.microcom.reactivation.campaigns;

import com.microcom.contracts.Ids;
import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.events.SurveySent;
import com.microcom.contracts.values.MessageId;
import com.microcom.messaging.Outbox;
import com.microcom.reactivation.customers.Customer;
import com.microcom.reactivation.customers.Customers;
import com.microcom.reactivation.dormancy.Dormancy;
import com.microcom.reactivation.dormancy.Settings;
import com.microcom.reactivation.dormancy.SettingsStore;
import com.microcom.reactivation.surveying.Invitations;
import com.microcom.reactivation.surveying.SurveyRun;
import com.microcom.reactivation.surveying.Surveys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Hands invitations to the gateway, never more than a few seconds' worth ahead of what it has taken, so that a pause takes hold at
 * once and a gateway that is down is not buried.
 */
@ApplicationScoped
public class ReleaseInvitations {
  static final Duration AHEAD = Duration.ofSeconds(5);

  /** An invitation that waited longer in the gateway is not sent any more. */
  static final Duration EXPIRY = Duration.ofHours(12);

  private final Campaigns campaigns;
  private final Recipients recipients;
  private final Customers customers;
  private final SettingsStore settings;
  private final Surveys surveys;
  private final Invitations invitations;
  private final Outbox outbox;
  private final Clock clock;
  private final Ids ids;
  private final ZoneId zone;

  public ReleaseInvitations(
      Campaigns campaigns,
      Recipients recipients,
      Customers customers,
      SettingsStore settings,
      Surveys surveys,
      Invitations invitations,
      Outbox outbox,
      Clock clock,
      Ids ids,
      ZoneId zone) {
    this.campaigns = campaigns;
    this.recipients = recipients;
    this.customers = customers;
    this.settings = settings;
    this.surveys = surveys;
    this.invitations = invitations;
    this.outbox = outbox;
    this.clock = clock;
    this.ids = ids;
    this.zone = zone;
  }

  /** @return how many were handed over; 0 also while another replica does it */
  public int handle() {
    return settings.lock().map(this::release).orElse(0);
  }

  private int release(Settings now) {
    var dormancy = new Dormancy(now.dormancyPeriod(), zone);
    return (int) recipients.claimWaiting(budget(now)).stream().filter(recipient -> approach(recipient, dormancy)).count();
  }

  private int budget(Settings current) {
    var now = clock.instant();
    var used = Math.max(recipients.sentSince(now.minus(AHEAD)), recipients.unreportedSince(now.minus(EXPIRY)));
    return (int) Math.max(0, current.perSecond() * AHEAD.toSeconds() - used);
  }

  /** @return whether the person is written to: things may have changed since the row was made */
  private boolean approach(Recipient recipient, Dormancy dormancy) {
    var now = clock.instant();
    var objection = customers.find(recipient.contactId()).map(c -> objection(c, dormancy, now)).orElse(Optional.of("unknown-customer"));
    objection.ifPresentOrElse(why -> recipients.save(recipient.skipped(why)), () -> invite(recipient, now));
    return objection.isEmpty();
  }

  private static Optional<String> objection(Customer customer, Dormancy dormancy, Instant now) {
    if (customer.optedOut()) {
      return Optional.of("opted-out");
    }
    return dormancy.isDormant(customer.lastActivityAt(), now) ? Optional.empty() : Optional.of("not-dormant");
  }

  private void invite(Recipient recipient, Instant now) {
    var campaign = campaigns.find(recipient.campaignId()).orElseThrow();
    var started = SurveyRun.start(surveys.get(campaign.flow(), campaign.flowVersion()));
    var message = new MessageId(ids.next());
    var content = invitations.of(campaign.template()).content(recipient.name());
    recipients.save(recipient.invited(message, started.session(), started.timer(now), now));
    outbox.add(
        new MessageOutbound(message, recipient.contactId(), Purpose.CAMPAIGN, null, recipient.correlationId(), content, null, now, now.plus(EXPIRY)));
    outbox.add(new SurveySent(campaign.id(), recipient.contactId(), campaign.flow(), campaign.flowVersion(), now));
  }
}
