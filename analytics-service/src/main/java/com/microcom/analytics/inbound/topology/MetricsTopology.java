package com.microcom.analytics.inbound.topology;

import com.microcom.analytics.measuring.Fact;
import com.microcom.analytics.measuring.Measuring;
import com.microcom.analytics.measuring.Tally;
import com.microcom.contracts.Ids;
import com.microcom.contracts.Topic;
import com.microcom.contracts.events.DailyMetrics;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * Events in → facts → by day, each fact once → absolute figures of the day in {@code metrics.daily}. Every step is independent of
 * the order and of repeats, so that reading the topics again gives the same numbers.
 */
public final class MetricsTopology {
  static final String COUNTED = "counted";
  static final String TALLIES = "tallies";
  /** One day is one key, so more partitions only help a rebuild; changing the number needs a rebuild. */
  private static final int PARTITIONS_BY_DAY = 4;

  private static final Serde<String> TEXT = Serdes.String();

  private final Measuring measuring;
  private final Clock clock;
  private final Ids ids;

  public MetricsTopology(Measuring measuring, Clock clock, Ids ids) {
    this.measuring = measuring;
    this.clock = clock;
    this.ids = ids;
  }

  public Topology build() {
    var builder = new StreamsBuilder();
    builder.addStateStore(
        Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(COUNTED), TEXT, Serdes.ByteArray()));
    facts(builder)
        .processValues(() -> new CountOnce(clock), COUNTED)
        .groupByKey()
        .aggregate(() -> Tally.NOTHING, (day, fact, tally) -> tally.plus(fact.adds()), tallies())
        .toStream()
        .mapValues((day, tally) -> tally.on(LocalDate.parse(day)))
        .processValues(() -> new Envelop(clock, ids))
        .to(Topic.METRICS_DAILY.wireName(), Produced.with(TEXT, new JsonSerde<>(DailyMetrics.class)));
    return builder.build();
  }

  private KStream<String, Fact> facts(StreamsBuilder builder) {
    var topics = Measuring.SOURCES.stream().map(Topic::wireName).sorted().toList();
    Serde<List<Fact>> reading = Serdes.serdeFrom((topic, facts) -> new byte[0], new FactsDeserializer(measuring));
    return builder.stream(topics, Consumed.with(TEXT, reading))
        .flatMapValues(facts -> facts)
        .selectKey((key, fact) -> fact.day().toString())
        .repartition(
            Repartitioned.with(TEXT, new JsonSerde<>(Fact.class)).withName("facts").withNumberOfPartitions(PARTITIONS_BY_DAY));
  }

  /** The cache lets one commit's worth of changes of a day leave as one record. */
  private static Materialized<String, Tally, KeyValueStore<Bytes, byte[]>> tallies() {
    return Materialized.<String, Tally, KeyValueStore<Bytes, byte[]>>as(TALLIES)
        .withKeySerde(TEXT)
        .withValueSerde(new JsonSerde<>(Tally.class))
        .withLoggingEnabled(Map.of())
        .withCachingEnabled();
  }
}
