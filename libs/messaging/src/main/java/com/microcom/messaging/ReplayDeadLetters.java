package com.microcom.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Command: copies the dead letters of one consumer and topic back to the topic they came from, once each (its own consumer group
 * remembers how far it got). Services that had applied an event know it by its id and skip it.
 *
 * <p>{@code java -cp <service>/lib/... com.microcom.messaging.ReplayDeadLetters 127.0.0.1:9492 billing.dead.stock.reserved}
 */
public final class ReplayDeadLetters {
  private ReplayDeadLetters() {}

  public static void main(String[] args) throws Exception {
    if (args.length != 2 || !args[1].contains(".dead.")) {
      System.err.println("usage: ReplayDeadLetters <bootstrap servers> <consumer>.dead.<topic>");
      System.exit(2);
    }
    System.out.println(replay(args[0], args[1]) + " dead letters of " + args[1] + " replayed");
  }

  /** Copies what is there now: a letter that fails again meanwhile waits for the next replay. @return how many were copied */
  public static int replay(String bootstrapServers, String deadTopic) throws ExecutionException, InterruptedException {
    var replayed = 0;
    try (var consumer = consumer(bootstrapServers, deadTopic);
        var producer =
            new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all"), new StringSerializer(), new ByteArraySerializer())) {
      var end = consumer.endOffsets(consumer.assignment());
      while (end.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (var letter : consumer.poll(Duration.ofMillis(500))) {
          if (letter.offset() < end.get(new TopicPartition(letter.topic(), letter.partition())) && isWhole(letter)) {
            producer.send(original(letter)).get();
            replayed++;
          }
        }
      }
      consumer.commitSync(committed(end));
    }
    return replayed;
  }

  private static Map<TopicPartition, OffsetAndMetadata> committed(Map<TopicPartition, Long> end) {
    return end.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> new OffsetAndMetadata(e.getValue())));
  }

  private static boolean isWhole(ConsumerRecord<String, byte[]> letter) {
    var isWhole = Headers.text(letter, DeadLetters.BODY_LEFT_OUT).isEmpty();
    if (!isWhole) {
      System.err.printf(
          "too large to be replayed: %s-%s@%s%n",
          Headers.text(letter, DeadLetters.TOPIC).orElse("?"), Headers.text(letter, DeadLetters.PARTITION).orElse("?"), Headers.text(letter, DeadLetters.OFFSET).orElse("?"));
    }
    return isWhole;
  }

  private static ProducerRecord<String, byte[]> original(ConsumerRecord<String, byte[]> letter) {
    var topic = Headers.text(letter, DeadLetters.TOPIC).orElseThrow();
    var record = new ProducerRecord<>(topic, letter.key(), letter.value());
    letter.headers().forEach(header -> {
      if (!header.key().startsWith("dead_")) {
        record.headers().add(header);
      }
    });
    return record;
  }

  private static KafkaConsumer<String, byte[]> consumer(String bootstrapServers, String deadTopic) {
    var settings = new Properties();
    settings.put("bootstrap.servers", bootstrapServers);
    settings.put("group.id", "replay-" + deadTopic);
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", "false");
    var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    var partitions = consumer.listTopics().getOrDefault(deadTopic, List.of());
    consumer.assign(partitions.stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList());
    return consumer;
  }
}
