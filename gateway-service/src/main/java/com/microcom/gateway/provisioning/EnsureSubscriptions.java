package com.microcom.gateway.provisioning;

import com.microcom.gateway.provisioning.SubscriptionPlan.Change;
import com.microcom.gateway.zenvia.ZenviaSettings;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Makes the provider's subscriptions what they must be; changes nothing when they are. */
@ApplicationScoped
public class EnsureSubscriptions {
  private static final Logger LOG = Logger.getLogger(EnsureSubscriptions.class);

  private final Subscriptions subscriptions;
  private final ZenviaSettings settings;

  public EnsureSubscriptions(Subscriptions subscriptions, ZenviaSettings settings) {
    this.subscriptions = subscriptions;
    this.settings = settings;
  }

  /** @throws ProviderUnavailable the rest is left for the next time */
  public void handle() {
    var plan =
        SubscriptionPlan.of(
            subscriptions.subscriptions(), settings.webhookUrl(), ZenviaSettings.WEBHOOK_PATH, settings.webhookSecret());
    for (var change : plan) {
      LOG.infof("Subscription: %s", change);
      switch (change) {
        case Change.Create(var topic) -> subscriptions.create(topic);
        case Change.Repair(var id) -> subscriptions.repair(id);
        case Change.Remove(var id) -> subscriptions.remove(id);
      }
    }
  }
}
