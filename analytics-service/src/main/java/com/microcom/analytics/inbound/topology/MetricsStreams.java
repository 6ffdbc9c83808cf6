package com.microcom.analytics.inbound.topology;

import com.microcom.analytics.measuring.Measuring;
import com.microcom.contracts.Ids;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jboss.logging.Logger;

/** Runs the topology as long as the service runs. */
@ApplicationScoped
public class MetricsStreams {
  private static final Logger LOG = Logger.getLogger(MetricsStreams.class);
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final KafkaStreams streams;
  private final RestartBudget restarts;

  MetricsStreams(StreamsSettings settings, ZoneId zone, Clock clock, Ids ids, MeterRegistry metrics) {
    streams = new KafkaStreams(new MetricsTopology(new Measuring(zone), clock, ids).build(), settings.properties());
    restarts = new RestartBudget();
    streams.setUncaughtExceptionHandler(this::onFailure);
    Gauge.builder("analytics_streams_running", () -> state() == KafkaStreams.State.RUNNING ? 1 : 0).register(metrics);
  }

  void start(@Observes StartupEvent event) {
    streams.start();
  }

  void stop(@Observes ShutdownEvent event) {
    streams.close(CLOSING);
  }

  KafkaStreams.State state() {
    return streams.state();
  }

  /** A dead thread is replaced; one that keeps dying ends the client, and liveness asks for a restart of the service. */
  private StreamThreadExceptionResponse onFailure(Throwable failure) {
    var replace = restarts.take(System.nanoTime());
    LOG.errorf(failure, "The metrics topology failed; %s", replace ? "its thread is replaced" : "it stops, too many failures");
    return replace ? StreamThreadExceptionResponse.REPLACE_THREAD : StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }
}
