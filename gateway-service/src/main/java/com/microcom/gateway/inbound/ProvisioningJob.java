package com.microcom.gateway.inbound;

import com.microcom.gateway.provisioning.EnsureSubscriptions;
import com.microcom.gateway.provisioning.EnsureTemplates;
import com.microcom.gateway.provisioning.ProviderUnavailable;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps our subscriptions and templates at the provider in order: at once, every second until they are, then regularly. */
@ApplicationScoped
public class ProvisioningJob {
  private static final Logger LOG = Logger.getLogger(ProvisioningJob.class);

  private final EnsureSubscriptions ensureSubscriptions;
  private final EnsureTemplates ensureTemplates;
  private final long everyNanos;
  private volatile boolean subscribed;
  private volatile String problem = "not asked yet";
  private long lastGood;

  public ProvisioningJob(
      EnsureSubscriptions ensureSubscriptions,
      EnsureTemplates ensureTemplates,
      @ConfigProperty(name = "gateway.provisioning.every", defaultValue = "PT30S") Duration every) {
    this.ensureSubscriptions = ensureSubscriptions;
    this.ensureTemplates = ensureTemplates;
    everyNanos = every.toNanos();
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    if (problem == null && System.nanoTime() - lastGood < everyNanos) {
      return;
    }
    try {
      ensureSubscriptions.handle();
      subscribed = true;
      ensureTemplates.handle();
      lastGood = System.nanoTime();
      problem = null;
    } catch (ProviderUnavailable e) {
      note(e.getMessage());
    }
  }

  private void note(String reason) {
    if (!reason.equals(problem)) {
      LOG.warnf("Subscriptions or templates are not in order yet: %s", reason);
    }
    problem = reason;
  }

  /** The subscriptions stood when they were last seen: a provider that is away for a while does not change them. */
  boolean subscribed() {
    return subscribed;
  }

  /** @return null if there is none */
  String problem() {
    return problem;
  }
}
