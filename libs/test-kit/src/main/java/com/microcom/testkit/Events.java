package com.microcom.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microcom.contracts.Topic;
import com.microcom.contracts.Wire;
import com.microcom.contracts.events.Event;
import com.microcom.messaging.Headers;
import com.microcom.messaging.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics as a test sees them: publish an event, read what is there, wait for what must come (30 s at most: only a failure takes that long). */
public final class Events {
  public static final String BOOTSTRAP_SERVERS = "test.kafka.bootstrap.servers";

  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** One producer per broker for the life of the test JVM: opening one takes longer than sending a hundred records. */
  private static final Map<String, KafkaProducer<String, byte[]>> PRODUCERS = new ConcurrentHashMap<>();

  private final String bootstrapServers;

  /** On the broker that {@link RealInfra} started. */
  public Events() {
    this(System.getProperty(BOOTSTRAP_SERVERS));
  }

  public Events(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** @return the event's id */
  public UUID publish(Event event) {
    return publish(UUID.randomUUID(), event);
  }

  public UUID publish(UUID id, Event event) {
    send(Headers.record(Topic.of(event).wireName(), event.key(), Wire.write(event), id, "test", Instant.now(), null));
    return id;
  }

  /** Whatever bytes, with whatever headers. */
  public void publishRaw(String topic, String key, Map<String, String> headers, byte[] body) {
    var record = new ProducerRecord<>(topic, key, body);
    headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    send(record);
  }

  /** The first event of the topic that fits, from its beginning on. @throws AssertionError after 30 s */
  public <E extends Event> E await(Topic topic, Class<E> type, Predicate<E> fits) {
    var deadline = Instant.now().plus(LIMIT);
    try (var consumer = consumer(topic.wireName())) {
      do {
        for (var record : consumer.poll(Duration.ofMillis(100))) {
          var event = event(record);
          if (type.isInstance(event) && fits.test(type.cast(event))) {
            return type.cast(event);
          }
        }
      } while (Instant.now().isBefore(deadline));
    }
    throw new AssertionError("No such event on " + topic.wireName() + " within " + LIMIT + "; there are: " + all(topic));
  }

  /** Any event of the topic that fits. */
  public Event await(Topic topic, Predicate<Event> fits) {
    return await(topic, Event.class, fits);
  }

  /** Everything on the topic now; unreadable records are left out. */
  public List<Event> all(Topic topic) {
    return records(topic.wireName()).stream().map(Events::event).filter(java.util.Objects::nonNull).toList();
  }

  public <E extends Event> List<E> all(Topic topic, Class<E> type, Predicate<E> fits) {
    return all(topic).stream().filter(type::isInstance).map(type::cast).filter(fits).toList();
  }

  /** The records of {@code <service>.dead.<topic>}, empty if there never was one. */
  public List<ConsumerRecord<String, byte[]>> deadLetters(String deadTopic) {
    return records(deadTopic);
  }

  public List<ConsumerRecord<String, byte[]>> records(String topic) {
    try (var consumer = consumer(topic)) {
      var end = consumer.endOffsets(consumer.assignment());
      var records = new ArrayList<ConsumerRecord<String, byte[]>>();
      while (end.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records;
    }
  }

  private static Event event(ConsumerRecord<String, byte[]> record) {
    return Received.from(record) instanceof Received.Known(var envelope) ? envelope.event() : null;
  }

  private KafkaConsumer<String, byte[]> consumer(String topic) {
    // A closing consumer waits for the fetch that is on its way: half a second each time, by default.
    var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest", "allow.auto.create.topics", "false", "fetch.max.wait.ms", "50"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    var partitions = consumer.listTopics().getOrDefault(topic, List.of());
    consumer.assign(partitions.stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList());
    consumer.seekToBeginning(consumer.assignment());
    return consumer;
  }

  private void send(ProducerRecord<String, byte[]> record) {
    try {
      PRODUCERS.computeIfAbsent(bootstrapServers, Events::producer).send(record).get();
    } catch (java.util.concurrent.ExecutionException | InterruptedException e) {
      throw new IllegalStateException("The test's record was not taken", e);
    }
  }

  private static KafkaProducer<String, byte[]> producer(String bootstrapServers) {
    return new KafkaProducer<>(
        Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", "0"), new StringSerializer(), new ByteArraySerializer());
  }
}
