package com.microcom.analytics.inbound.topology;

import static com.microcom.analytics.SampleEvents.contact;
import static com.microcom.analytics.SampleEvents.lostOrder;
import static com.microcom.analytics.SampleEvents.recoveringSurvey;
import static com.microcom.analytics.SampleEvents.soldOrder;
import static com.microcom.analytics.SampleEvents.turn;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.analytics.measuring.Measuring;
import com.microcom.contracts.Ids;
import com.microcom.contracts.Topic;
import com.microcom.contracts.Wire;
import com.microcom.contracts.events.ConversationTurn.Outcome;
import com.microcom.contracts.events.DailyMetrics;
import com.microcom.contracts.events.Event;
import com.microcom.messaging.Headers;
import java.io.File;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTopologyTest {
  private static final Instant NOON = Instant.parse("2026-11-22T15:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("America/Argentina/Buenos_Aires");

  @TempDir File stateDirectory;
  private TopologyTestDriver driver;

  record Sent(UUID id, Event event) {}

  @BeforeEach
  void fresh() {
    if (driver != null) {
      driver.close();
    }
    var properties = new StreamsSettings("test-" + UUID.randomUUID(), "unused:1", stateDirectory.getPath()).properties();
    // The driver commits after every record and, when exactly once, forgets what a commit did not cover; the broker's test does it all.
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    var topology = new MetricsTopology(new Measuring(ZONE), Clock.fixed(NOON, ZoneOffset.UTC), Ids.timeOrdered()).build();
    driver = new TopologyTestDriver(topology, properties, NOON);
  }

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void shuffled_and_repeated_events_give_the_same_figures() {
    var random = new Random(20261122);
    var events = threeDays(random);
    var expected = read(events);
    assertThat(expected).hasSizeGreaterThanOrEqualTo(3);

    for (var round = 0; round < 5; round++) {
      fresh();
      assertThat(read(shuffledAndRepeated(events, random))).as("round %d", round).isEqualTo(expected);
    }
  }

  @Test
  void figures_are_absolute_and_keyed_by_day_with_headers_of_their_own() {
    soldOrder(contact(), "100.00", NOON).forEach(event -> send(new Sent(UUID.randomUUID(), event)));

    var last = outputs().getLast();
    assertThat(last.key()).isEqualTo("2026-11-22");
    assertThat(last.value()).isEqualTo(Wire.write(new DailyMetrics(
        java.time.LocalDate.parse("2026-11-22"), 0, 0, 0, 1, 1, 0, com.microcom.contracts.values.Money.ars("100.00"), 1, 0, 0, 0, 0, 0, 0, 0, 0, 1)));
    assertThat(header(last, Headers.TYPE)).isEqualTo("metrics.daily");
    assertThat(header(last, Headers.SUBJECT)).isEqualTo("2026-11-22");
    assertThat(header(last, Headers.TIME)).isEqualTo("2026-11-22T15:00:00Z");
    assertThat(last.headers().headers(Headers.ID)).hasSize(1);
  }

  @Test
  void a_person_who_writes_and_buys_twice_a_day_is_one_contact_and_one_buyer() {
    var ana = contact();
    var events = new ArrayList<Event>(soldOrder(ana, "1.00", NOON));
    events.addAll(soldOrder(ana, "2.00", NOON));
    events.add(turn(ana, Outcome.ANSWERED, NOON, Duration.ZERO));
    events.add(turn(ana, Outcome.ANSWERED, NOON, Duration.ZERO));
    events.add(turn(contact(), Outcome.ANSWERED, NOON, Duration.ZERO));
    events.forEach(event -> send(new Sent(UUID.randomUUID(), event)));

    var day = figures().get("2026-11-22");
    assertThat(day.contacts()).isEqualTo(2);
    assertThat(day.buyers()).isEqualTo(1);
    assertThat(day.ordersTotal()).isEqualTo(com.microcom.contracts.values.Money.ars("3.00"));
  }

  @Test
  void what_cannot_be_read_becomes_a_dead_letter_and_the_rest_goes_on() {
    var order = soldOrder(contact(), "100.00", NOON);
    input("order.confirmed").pipeInput(new TestRecord<>("x", "no es JSON".getBytes(UTF_8), headers(UUID.randomUUID(), "order.confirmed")));
    input("order.confirmed").pipeInput(new TestRecord<>("y", "{}".getBytes(UTF_8), headers(UUID.randomUUID(), "order.confirmed")));
    input("order.confirmed").pipeInput("z", Wire.write(order.getFirst()));
    send(new Sent(UUID.randomUUID(), order.getFirst()));

    var letters =
        driver.createOutputTopic("analytics.dead.order.confirmed", new StringDeserializer(), new ByteArrayDeserializer()).readRecordsToList();
    assertThat(letters).extracting(TestRecord::key).containsExactly("x", "y", "z");
    assertThat(new String(letters.getFirst().value(), UTF_8)).isEqualTo("no es JSON");
    assertThat(letters).allSatisfy(letter -> assertThat(header(letter, "dead_reason")).startsWith("unreadable: "));
    assertThat(header(letters.getLast(), "dead_reason")).contains("ce_type");
    assertThat(header(letters.getFirst(), "dead_topic")).isEqualTo("order.confirmed");
    assertThat(figures().get("2026-11-22").ordersConfirmed()).isEqualTo(1);
  }

  @Test
  void an_event_of_a_later_version_is_passed_over() {
    input("order.confirmed").pipeInput(new TestRecord<>("x", "{}".getBytes(UTF_8), headers(UUID.randomUUID(), "order.confirmed.v2")));
    assertThat(outputs()).isEmpty();
  }

  @Test
  void days_older_than_the_topics_are_forgotten_and_the_others_are_not() {
    var old = new Sent(UUID.randomUUID(), turn(contact(), Outcome.ANSWERED, NOON.minus(Duration.ofDays(760)), Duration.ZERO));
    var recent = new Sent(UUID.randomUUID(), turn(contact(), Outcome.ANSWERED, NOON.minus(Duration.ofDays(700)), Duration.ZERO));
    send(old);
    send(recent);
    driver.advanceWallClockTime(Duration.ofDays(1));

    try (var counted = driver.<String, byte[]>getKeyValueStore(MetricsTopology.COUNTED).all()) {
      var names = new ArrayList<String>();
      counted.forEachRemaining(entry -> names.add(entry.key));
      assertThat(names).hasSize(2).anySatisfy(name -> assertThat(name).endsWith("|" + recent.id()));
    }
  }

  private static List<Sent> threeDays(Random random) {
    var people = List.of(contact(), contact(), contact(), contact());
    var events = new ArrayList<Event>();
    for (var i = 0; i < 45; i++) {
      var who = people.get(random.nextInt(people.size()));
      var at = NOON.plus(Duration.ofMinutes(random.nextInt(3 * 24 * 60)));
      switch (random.nextInt(4)) {
        case 0 -> events.addAll(soldOrder(who, random.nextInt(1, 9_999) + ".37", at));
        case 1 -> events.addAll(lostOrder(who, at));
        case 2 -> events.addAll(recoveringSurvey(who, at));
        default -> events.add(turn(who, Outcome.values()[random.nextInt(5)], at, Duration.ofMillis(random.nextInt(3_000))));
      }
    }
    return events.stream().map(event -> new Sent(UUID.randomUUID(), event)).toList();
  }

  private static List<Sent> shuffledAndRepeated(List<Sent> events, Random random) {
    var sent = new ArrayList<>(events);
    events.stream().filter(event -> random.nextInt(3) == 0).forEach(sent::add);
    Collections.shuffle(sent, random);
    return sent;
  }

  private Map<String, DailyMetrics> read(List<Sent> events) {
    events.forEach(this::send);
    return figures();
  }

  private void send(Sent sent) {
    var topic = Topic.of(sent.event()).wireName();
    input(topic).pipeInput(new TestRecord<>(sent.event().key(), Wire.write(sent.event()), headers(sent.id(), topic)));
  }

  private TestInputTopic<String, byte[]> input(String topic) {
    return driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
  }

  /** The newest record of every key, as a compacted topic keeps it. */
  private Map<String, DailyMetrics> figures() {
    var newest = new TreeMap<String, DailyMetrics>();
    outputs().forEach(record -> newest.put(record.key(), metrics(record.value())));
    return newest;
  }

  private List<TestRecord<String, byte[]>> outputs() {
    return driver.createOutputTopic("metrics.daily", new StringDeserializer(), new ByteArrayDeserializer()).readRecordsToList();
  }

  private static DailyMetrics metrics(byte[] body) {
    try {
      return Wire.read(body, DailyMetrics.class);
    } catch (Wire.UnreadableException e) {
      throw new AssertionError(e);
    }
  }

  private static org.apache.kafka.common.header.Headers headers(UUID id, String type) {
    return Headers.record(type, "", new byte[0], id, "test", NOON, null).headers();
  }

  private static String header(TestRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
