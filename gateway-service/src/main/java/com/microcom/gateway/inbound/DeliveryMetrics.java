package com.microcom.gateway.inbound;

import com.microcom.contracts.events.Purpose;
import com.microcom.gateway.delivering.Deliveries;
import com.microcom.gateway.delivering.DeliveryOverview;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** How many messages wait and for how many contacts the bot is fenced; read every few seconds, so that a scrape costs nothing. */
@ApplicationScoped
public class DeliveryMetrics {
  private final Deliveries deliveries;
  private final DeliveryOverview overview;
  private final Map<Purpose, AtomicLong> waiting = new EnumMap<>(Purpose.class);
  private final AtomicLong fenced;

  public DeliveryMetrics(Deliveries deliveries, DeliveryOverview overview, MeterRegistry metrics) {
    this.deliveries = deliveries;
    this.overview = overview;
    for (var purpose : Purpose.values()) {
      var tags = Tags.of("purpose", purpose.name().toLowerCase(Locale.ROOT));
      waiting.put(purpose, metrics.gauge("gateway_deliveries_open", tags, new AtomicLong()));
    }
    fenced = metrics.gauge("gateway_contacts_fenced", new AtomicLong());
  }

  @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void read() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              waiting.forEach((purpose, gauge) -> gauge.set(deliveries.open(purpose)));
              fenced.set(overview.fencedContacts());
            });
  }
}
