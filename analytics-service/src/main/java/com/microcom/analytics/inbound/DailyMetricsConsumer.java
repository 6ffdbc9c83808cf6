package com.microcom.analytics.inbound;

import com.microcom.analytics.reporting.DailyFigures;
import com.microcom.contracts.events.DailyMetrics;
import com.microcom.messaging.Consuming;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The sink. Figures are absolute and a day's records come in order, so writing one again changes nothing: no inbox needed. */
@ApplicationScoped
public class DailyMetricsConsumer {
  private final Consuming consuming;
  private final DailyFigures figures;

  DailyMetricsConsumer(Consuming consuming, DailyFigures figures) {
    this.consuming = consuming;
    this.figures = figures;
  }

  @Incoming("metrics-daily")
  @Blocking(ordered = false)
  public void on(ConsumerRecord<String, byte[]> record) {
    consuming.consume(
        record,
        envelope -> {
          if (envelope.event() instanceof DailyMetrics metrics) {
            figures.replace(metrics, envelope.time());
          }
        });
  }
}
