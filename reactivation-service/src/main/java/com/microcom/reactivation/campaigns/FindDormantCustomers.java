package com.microcom.reactivation.campaigns;

import com.microcom.contracts.Ids;
import com.microcom.reactivation.customers.Customer;
import com.microcom.reactivation.customers.Customers;
import com.microcom.reactivation.dormancy.Dormancy;
import com.microcom.reactivation.dormancy.SettingsStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;

/** Gives every running campaign its recipients, one row each, until its limit. */
@ApplicationScoped
public class FindDormantCustomers {
  /** Rows per campaign and run; the next run goes on. */
  private static final int BATCH = 1_000;

  private final Campaigns campaigns;
  private final Recipients recipients;
  private final Customers customers;
  private final SettingsStore settings;
  private final Clock clock;
  private final Ids ids;
  private final ZoneId zone;

  public FindDormantCustomers(
      Campaigns campaigns, Recipients recipients, Customers customers, SettingsStore settings, Clock clock, Ids ids, ZoneId zone) {
    this.campaigns = campaigns;
    this.recipients = recipients;
    this.customers = customers;
    this.settings = settings;
    this.clock = clock;
    this.ids = ids;
    this.zone = zone;
  }

  /** @return how many recipients are new */
  public int handle() {
    var dormancy = new Dormancy(settings.current().dormancyPeriod(), zone);
    return campaigns.claimRunning().stream().mapToInt(campaign -> fill(campaign, dormancy)).sum();
  }

  private int fill(Campaign campaign, Dormancy dormancy) {
    var now = clock.instant();
    var room = campaign.limit() == null ? BATCH : (int) Math.min(BATCH, campaign.limit() - recipients.count(campaign.id()));
    if (room <= 0) {
      return 0;
    }
    return (int)
        customers.silentSince(dormancy.widestCutoff(now), room).stream()
            .filter(customer -> dormancy.isDormant(customer.lastActivityAt(), now))
            .filter(customer -> recipients.add(recipient(campaign, customer)))
            .count();
  }

  private Recipient recipient(Campaign campaign, Customer customer) {
    return Recipient.waiting(ids.next(), campaign.id(), customer.contactId(), customer.name(), customer.lastActivityAt());
  }
}
