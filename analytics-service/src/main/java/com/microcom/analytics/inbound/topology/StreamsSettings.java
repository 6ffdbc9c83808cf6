package com.microcom.analytics.inbound.topology;

import static org.apache.kafka.streams.StreamsConfig.*;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How Kafka Streams runs here: exactly once, one thread, little memory. */
@ApplicationScoped
public class StreamsSettings {
  private final String applicationId;
  private final String bootstrapServers;
  private final String stateDirectory;

  StreamsSettings(
      @ConfigProperty(name = "analytics.application-id") String applicationId,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "analytics.state-directory") String stateDirectory) {
    this.applicationId = applicationId;
    this.bootstrapServers = bootstrapServers;
    this.stateDirectory = stateDirectory;
  }

  public Properties properties() {
    return propertiesFor(applicationId);
  }

  /** With another id everything is read again from the start, see the README on rebuilding. */
  public Properties propertiesFor(String id) {
    var properties = new Properties();
    properties.put(APPLICATION_ID_CONFIG, id);
    properties.put(BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    properties.put(STATE_DIR_CONFIG, stateDirectory);
    properties.put(PROCESSING_GUARANTEE_CONFIG, EXACTLY_ONCE_V2);
    properties.put(NUM_STREAM_THREADS_CONFIG, 1);
    properties.put(STATESTORE_CACHE_MAX_BYTES_CONFIG, 1 << 20);
    properties.put(ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SmallRocksDb.class);
    properties.put(DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UnreadableRecords.class);
    properties.put(consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 6_000);
    properties.put(consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 2_000);
    properties.put(producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
    return properties;
  }
}
