package com.microcom.gateway.delivering;

import com.microcom.contracts.events.MessageStatus;
import com.microcom.contracts.events.MessageStatus.State;
import com.microcom.messaging.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Publishes what became of a message, forward only, in the transaction that finds it out. */
@ApplicationScoped
public class Progress {
  private final Deliveries deliveries;
  private final Outbox outbox;
  private final MeterRegistry metrics;

  public Progress(Deliveries deliveries, Outbox outbox, MeterRegistry metrics) {
    this.deliveries = deliveries;
    this.outbox = outbox;
    this.metrics = metrics;
  }

  /** The message is over for the sender; the report is published if it says something new. */
  public void close(Delivery message, StatusReport report) {
    var news = StatusLattice.advance(message.status(), report.state());
    if (news.isEmpty()) {
      deliveries.close(message.messageId());
      return;
    }
    deliveries.close(message.messageId(), report.state(), report.reason(), report.detail());
    outbox.add(
        new MessageStatus(
            message.messageId(),
            message.contactId(),
            message.purpose(),
            message.correlationId(),
            report.state(),
            report.reason(),
            report.detail(),
            report.at()));
    count(report);
  }

  private void count(StatusReport report) {
    if (report.state() == State.FAILED || report.state() == State.REFUSED) {
      var name = "gateway_deliveries_" + report.state().name().toLowerCase(Locale.ROOT) + "_total";
      metrics.counter(name, "reason", report.reason() == null ? "none" : report.reason()).increment();
    }
  }
}
