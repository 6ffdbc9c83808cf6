package com.microcom.analytics.inbound.topology;

import com.microcom.analytics.measuring.Fact;
import com.microcom.analytics.measuring.Measuring;
import com.microcom.messaging.Envelope;
import com.microcom.messaging.Received;
import io.micrometer.core.instrument.Metrics;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.Deserializer;

/** From a record straight to what it counts as: whatever is wrong with the record shows here, and only here. */
final class FactsDeserializer implements Deserializer<List<Fact>> {
  private final Measuring measuring;

  FactsDeserializer(Measuring measuring) {
    this.measuring = measuring;
  }

  @Override
  public List<Fact> deserialize(String topic, byte[] data) {
    return deserialize(topic, new RecordHeaders(), data);
  }

  /** @throws SerializationException with the reason for the dead letter */
  @Override
  public List<Fact> deserialize(String topic, Headers headers, byte[] data) {
    var record =
        new ConsumerRecord<String, byte[]>(
            topic, 0, 0, 0, TimestampType.NO_TIMESTAMP_TYPE, 0, 0, null, data, headers, Optional.empty());
    return switch (Received.from(record)) {
      case Received.Known(var envelope) -> facts(envelope);
      case Received.Unrecognised(var type) -> {
        Metrics.counter("events_unrecognised_total", "topic", topic, "type", type).increment();
        yield List.of();
      }
      case Received.Unreadable(var reason) -> throw new SerializationException(reason);
    };
  }

  private List<Fact> facts(Envelope envelope) {
    try {
      return measuring.of(envelope.id(), envelope.event());
    } catch (RuntimeException e) {
      // JSON of the right shape that lacks what the metric needs, or an order in another currency.
      throw new SerializationException("It cannot be measured: " + e.getMessage(), e);
    }
  }
}
