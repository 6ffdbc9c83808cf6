package com.microcom.messaging;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Runs every {@link WarmUp} beside the start; until all have ended the service is alive but not ready. They are bounded each by
 * itself, and one that fails keeps nobody from working: it is logged and counts as done.
 */
@Readiness
@ApplicationScoped
public class WarmingUp implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(WarmingUp.class);

  private final List<WarmUp> warmUps;
  private volatile boolean warm;

  WarmingUp(@All List<WarmUp> warmUps) {
    this.warmUps = warmUps;
  }

  void start(@Observes StartupEvent event) {
    Thread.ofPlatform().name("warming-up").daemon().start(this::run);
  }

  private void run() {
    var began = System.nanoTime();
    for (var warmUp : warmUps) {
      try {
        warmUp.run();
      } catch (Exception | LinkageError e) {
        LOG.warnf("A first time is left to the first one who needs it: %s", e);
      }
    }
    warm = true;
    LOG.infof("Warm after %d ms", (System.nanoTime() - began) / 1_000_000);
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("warm").status(warm).build();
  }
}
