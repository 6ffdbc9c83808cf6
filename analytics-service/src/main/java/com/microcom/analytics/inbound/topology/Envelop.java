package com.microcom.analytics.inbound.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microcom.contracts.Ids;
import com.microcom.contracts.Topic;
import com.microcom.contracts.events.DailyMetrics;
import java.time.Clock;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Gives the outgoing record its own CloudEvents headers in place of those of the event that caused it. */
final class Envelop implements FixedKeyProcessor<String, DailyMetrics, DailyMetrics> {
  private final Clock clock;
  private final Ids ids;
  private FixedKeyProcessorContext<String, DailyMetrics> context;

  Envelop(Clock clock, Ids ids) {
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public void init(FixedKeyProcessorContext<String, DailyMetrics> newContext) {
    context = newContext;
  }

  @Override
  public void process(FixedKeyRecord<String, DailyMetrics> metrics) {
    context.forward(metrics.withHeaders(headers(metrics.key())));
  }

  private Headers headers(String subject) {
    return new RecordHeaders()
        .add("ce_id", ids.next().toString().getBytes(UTF_8))
        .add("ce_type", Topic.METRICS_DAILY.wireName().getBytes(UTF_8))
        .add("ce_source", "analytics-service".getBytes(UTF_8))
        .add("ce_time", clock.instant().toString().getBytes(UTF_8))
        .add("ce_subject", subject.getBytes(UTF_8));
  }
}
