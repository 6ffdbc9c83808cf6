package com.microcom.gateway.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Without subscriptions no message reaches us: alive, but not ready. */
@Readiness
@ApplicationScoped
public class SubscriptionsReadiness implements HealthCheck {
  private final ProvisioningJob provisioning;

  public SubscriptionsReadiness(ProvisioningJob provisioning) {
    this.provisioning = provisioning;
  }

  @Override
  public HealthCheckResponse call() {
    var check = HealthCheckResponse.named("subscriptions").status(provisioning.subscribed());
    return (provisioning.problem() == null ? check : check.withData("problem", provisioning.problem())).build();
  }
}
