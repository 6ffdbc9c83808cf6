package com.microcom.analytics.inbound.topology;

import com.microcom.analytics.measuring.Fact;
import com.microcom.contracts.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;

/** Lets a fact through the first time only. The store's key is {@code <day>|<name>}, sorted by day, so that old days can go. */
final class CountOnce implements FixedKeyProcessor<String, Fact, Fact> {
  private static final byte[] YES = {1};
  /** Topics forget after their retention; a week more covers what is deleted by whole segments. */
  private static final Duration MEMORY = Topic.RETENTION.plusDays(7);

  private final Clock clock;
  private FixedKeyProcessorContext<String, Fact> context;
  private KeyValueStore<String, byte[]> counted;

  CountOnce(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void init(FixedKeyProcessorContext<String, Fact> newContext) {
    context = newContext;
    counted = newContext.getStateStore(MetricsTopology.COUNTED);
    newContext.schedule(Duration.ofDays(1), PunctuationType.WALL_CLOCK_TIME, now -> forgetOldDays());
  }

  @Override
  public void process(FixedKeyRecord<String, Fact> fact) {
    if (counted.putIfAbsent(fact.key() + "|" + fact.value().name(), YES) == null) {
      context.forward(fact);
    }
  }

  private void forgetOldDays() {
    var oldest = LocalDate.ofInstant(clock.instant().minus(MEMORY), ZoneOffset.UTC).toString();
    try (var old = counted.range(null, oldest)) {
      old.forEachRemaining(entry -> counted.delete(entry.key));
    }
  }
}
