package com.microcom.analytics.inbound.topology;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows the topology's state; ready while it runs or redistributes its partitions. */
@Readiness
@ApplicationScoped
class StreamsReady implements HealthCheck {
  private final MetricsStreams streams;

  StreamsReady(MetricsStreams streams) {
    this.streams = streams;
  }

  @Override
  public HealthCheckResponse call() {
    var state = streams.state();
    return HealthCheckResponse.named("metrics topology").status(state.isRunningOrRebalancing()).withData("state", state.name()).build();
  }
}
