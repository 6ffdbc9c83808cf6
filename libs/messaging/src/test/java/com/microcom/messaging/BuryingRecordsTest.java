package com.microcom.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BuryingRecordsTest {
  private final Broker broker = new Broker();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Consuming consuming = new Consuming(new DeadLetters(broker, metrics, Clock.systemUTC(), "sample"), metrics);

  @Test
  @Timeout(30)
  void a_broker_that_does_not_take_the_letter_is_waited_for() throws Exception {
    broker.isAway = true;

    var consumed = CompletableFuture.runAsync(() -> consuming.consume(unreadable(10), envelope -> {}), Thread.ofVirtual()::start);
    assertThat(broker.refusals.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(consumed).isNotDone();
    broker.isAway = false;

    consumed.get(20, TimeUnit.SECONDS);
    assertThat(broker.history()).singleElement().satisfies(letter -> assertThat(letter.topic()).isEqualTo("sample.dead.stock.released"));
    assertThat(metrics.counter("dead_letters_total", "topic", "stock.released").count()).isEqualTo(1);
  }

  @Test
  @Timeout(30)
  void a_service_that_stops_leaves_the_record_unacknowledged() throws Exception {
    broker.isAway = true;
    var consumed = CompletableFuture.runAsync(() -> consuming.consume(unreadable(10), envelope -> {}), Thread.ofVirtual()::start);
    assertThat(broker.refusals.await(10, TimeUnit.SECONDS)).isTrue();

    consuming.stop(new ShutdownEvent());

    assertThatThrownBy(() -> consumed.get(20, TimeUnit.SECONDS)).hasRootCauseMessage("Stopping; the record stays unacknowledged");
  }

  @Test
  void a_letter_that_is_too_large_goes_without_its_body_and_says_where_it_stands() {
    consuming.consume(unreadable(Broker.LARGEST + 1), envelope -> {});

    var letter = broker.history().getLast();
    assertThat(letter.value()).isNull();
    assertThat(header(letter, DeadLetters.BODY_LEFT_OUT)).isEqualTo("" + (Broker.LARGEST + 1));
    assertThat(header(letter, DeadLetters.OFFSET)).isEqualTo("7");
  }

  private static String header(ProducerRecord<String, byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), UTF_8);
  }

  private static ConsumerRecord<String, byte[]> unreadable(int bytes) {
    return new ConsumerRecord<>("stock.released", 0, 7, "key", new byte[bytes]);
  }

  /** Kafka's own stand-in for a producer, whose broker may be away. */
  private static final class Broker extends MockProducer<String, byte[]> {
    static final int LARGEST = 1_000;

    private final CountDownLatch refusals = new CountDownLatch(3);
    private volatile boolean isAway;

    Broker() {
      super(true, null, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public synchronized java.util.concurrent.Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
      if (isAway) {
        refusals.countDown();
        return CompletableFuture.failedFuture(new TimeoutException("Topic not present in metadata"));
      }
      return record.value() != null && record.value().length > LARGEST
          ? CompletableFuture.failedFuture(new RecordTooLargeException())
          : super.send(record);
    }
  }
}
