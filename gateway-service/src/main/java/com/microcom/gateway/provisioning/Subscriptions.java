package com.microcom.gateway.provisioning;

import com.microcom.gateway.provisioning.SubscriptionPlan.Subscription;
import com.microcom.gateway.provisioning.SubscriptionPlan.Topic;
import java.util.List;

/** Our webhooks at the provider. Every method throws {@link ProviderUnavailable}. */
public interface Subscriptions {
  List<Subscription> subscriptions();

  void create(Topic topic);

  /** Sets address, secret and ACTIVE. */
  void repair(String id);

  void remove(String id);
}
