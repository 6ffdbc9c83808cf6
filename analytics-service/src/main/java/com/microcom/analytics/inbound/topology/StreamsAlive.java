package com.microcom.analytics.inbound.topology;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Down only when the topology has given up, which nothing but a restart of the process ends. An absent broker is not that. */
@Liveness
@ApplicationScoped
class StreamsAlive implements HealthCheck {
  private final MetricsStreams streams;

  StreamsAlive(MetricsStreams streams) {
    this.streams = streams;
  }

  @Override
  public HealthCheckResponse call() {
    var state = streams.state();
    var ended = state == KafkaStreams.State.ERROR || state == KafkaStreams.State.NOT_RUNNING;
    return HealthCheckResponse.named("metrics topology").status(!ended).withData("state", state.name()).build();
  }
}
