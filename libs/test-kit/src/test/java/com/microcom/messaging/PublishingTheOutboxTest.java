package com.microcom.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.testkit.Events;
import com.microcom.testkit.RealInfra;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in an outbox of its own, published to the real broker. */
@QuarkusTest
@WithTestResource(RealInfra.class)
class PublishingTheOutboxTest {
  private final Events events = new Events();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final String schema = "outbox_" + UUID.randomUUID().toString().replace("-", "");
  private final String topic = "publishing." + schema;

  @Inject AgroalDataSource database;
  private Connection connection;

  @BeforeEach
  void outbox() throws SQLException {
    connection = database.getConnection();
    execute("create schema " + schema);
    execute("create table " + schema + ".outbox (like public.outbox including all)");
    execute("create table " + schema + ".outbox_failed (like public.outbox_failed including all)");
    execute("set search_path to " + schema);
  }

  @AfterEach
  void close() throws SQLException {
    execute("reset search_path");
    connection.close();
  }

  @Test
  void an_event_that_can_never_be_sent_is_set_aside_and_holds_up_nobody() throws Exception {
    add(topic, "a", "a1");
    add(topic, "a", "x".repeat(2_000_000));
    add("not a topic!", "b", "b1");
    add(topic, "a", "a2");
    add(topic, "c", "c1");

    try (var producer = producer()) {
      var look = new OutboxBatch(producer, metrics, "sample").publish(connection);
      assertThat(look).isEqualTo(new OutboxBatch.Look(5, 0));
    }

    assertThat(published("a")).containsExactly("a1", "a2");
    assertThat(published("c")).containsExactly("c1");
    assertThat(texts("select key from outbox_failed where reason like '%RecordTooLarge%'")).containsExactly("a");
    assertThat(texts("select key from outbox_failed where reason like '%InvalidTopic%'")).containsExactly("b");
    assertThat(metrics.counter("outbox_failed_total", "topic", topic).count()).isEqualTo(1);
  }

  @Test
  void the_way_back_that_the_readme_shows() throws Exception {
    add(topic, "a", "a1");
    execute("insert into outbox_failed select o.*, 'was too large' from outbox o");
    execute("delete from outbox");
    var eventId = texts("select event_id from outbox_failed").getFirst();

    execute(
        "with again as (delete from outbox_failed where id = 1 returning topic, key, event_id, event_time, traceparent, body)"
            + " insert into outbox (topic, key, event_id, event_time, traceparent, body) select * from again");
    try (var producer = producer()) {
      new OutboxBatch(producer, metrics, "sample").publish(connection);
    }

    assertThat(events.records(topic)).singleElement().satisfies(r -> assertThat(Headers.text(r, Headers.ID)).contains(eventId));
  }

  @Test
  void what_was_taken_after_a_failure_of_its_key_is_sent_again_after_it() throws Exception {
    add("flaky", "a", "a1");
    add("flaky", "a", "a2");
    add("flaky", "b", "b1");
    var producer = new Refusing("a1");
    var batch = new OutboxBatch(producer, metrics, "sample");

    assertThat(batch.publish(connection)).isEqualTo(new OutboxBatch.Look(1, 2));
    producer.refused = null;
    assertThat(batch.publish(connection)).isEqualTo(new OutboxBatch.Look(2, 0));

    assertThat(producer.bodies()).containsExactly("a2", "b1", "a1", "a2");
  }

  @Test
  void a_topic_without_an_answer_costs_its_wait_once_and_not_per_event() throws Exception {
    for (var i = 0; i < 20; i++) {
      add("away", "k" + i, "away");
      add("here", "k" + i, "here");
    }
    var producer = new Refusing("away");
    producer.blocks = true;
    var batch = new OutboxBatch(producer, metrics, "sample");

    assertThat(batch.publish(connection)).isEqualTo(new OutboxBatch.Look(20, 20));
    add("here", "k", "here");
    assertThat(batch.publish(connection)).isEqualTo(new OutboxBatch.Look(1, 20));

    assertThat(producer.timesRefused).as("asked once, and then left alone for a while").isEqualTo(1);
  }

  /** Kafka's own stand-in for a producer, whose broker does not take one body. */
  private static final class Refusing extends MockProducer<String, byte[]> {
    private String refused;
    private boolean blocks;
    private int timesRefused;

    Refusing(String refused) {
      super(true, null, new StringSerializer(), new ByteArraySerializer());
      this.refused = refused;
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
      if (!new String(record.value(), UTF_8).equals(refused)) {
        return super.send(record);
      }
      timesRefused++;
      return CompletableFuture.failedFuture(
          blocks ? new TimeoutException("Topic away not present in metadata") : new org.apache.kafka.common.errors.NotEnoughReplicasException());
    }

    List<String> bodies() {
      return history().stream().map(r -> new String(r.value(), UTF_8)).toList();
    }
  }

  /** As the service's own, with less patience. */
  private static Producer<String, byte[]> producer() {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers", System.getProperty(Events.BOOTSTRAP_SERVERS),
            "acks", "all",
            "linger.ms", "0",
            "max.block.ms", "10000",
            "request.timeout.ms", "1000",
            "delivery.timeout.ms", "2000"),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private List<String> published(String key) {
    return events.records(topic).stream().filter(r -> key.equals(r.key())).map(r -> new String(r.value(), UTF_8)).toList();
  }

  private void add(String toTopic, String key, String body) throws SQLException {
    try (var insert = connection.prepareStatement("insert into outbox (topic, key, event_id, event_time, body) values (?, ?, ?, now(), ?)")) {
      insert.setString(1, toTopic);
      insert.setString(2, key);
      insert.setObject(3, UUID.randomUUID());
      insert.setBytes(4, body.getBytes(UTF_8));
      insert.executeUpdate();
    }
  }

  private List<String> texts(String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var found = new java.util.ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
