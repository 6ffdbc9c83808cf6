package com.microcom.analytics;

import static com.microcom.analytics.SampleEvents.contact;
import static com.microcom.analytics.SampleEvents.lostOrder;
import static com.microcom.analytics.SampleEvents.recoveringSurvey;
import static com.microcom.analytics.SampleEvents.soldOrder;
import static com.microcom.analytics.SampleEvents.turn;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.microcom.analytics.inbound.topology.MetricsTopology;
import com.microcom.analytics.inbound.topology.StreamsSettings;
import com.microcom.analytics.measuring.Measuring;
import com.microcom.analytics.reporting.DailyFigures;
import com.microcom.analytics.reporting.Period;
import com.microcom.contracts.Ids;
import com.microcom.contracts.events.ConversationTurn.Outcome;
import com.microcom.contracts.events.DailyMetrics;
import com.microcom.contracts.events.Event;
import com.microcom.contracts.values.Money;
import com.microcom.testkit.Events;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.streams.KafkaStreams;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** From the topics through the running topology to PostgreSQL and REST, on a real broker. Every test has days of its own. */
@QuarkusTest
@WithTestResource(RealInfra.class)
class DayOfMetricsTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Inject DailyFigures figures;
  @Inject StreamsSettings settings;
  @Inject ZoneId zone;
  @Inject Clock clock;
  @Inject Ids ids;
  @Inject DataSource database;
  private final Events events = new Events();

  @Test
  void a_day_is_counted_shown_and_rebuilt_with_the_same_figures() throws Exception {
    var day = LocalDate.parse("2026-03-10");
    var expected = new DailyMetrics(day, 2, 0, 1, 2, 1, 1, Money.ars("1234.50"), 1, 2, 1_200, 800, 1, 2, 1, 1, 1, 1);
    busyDay(Instant.parse("2026-03-10T15:00:00Z")).forEach(this::publishTwice);
    awaitFigures(day, expected);

    given().queryParam("from", "2026-03-10").queryParam("to", "2026-03-10").get("/metrics/daily").then().statusCode(200)
        .body("[0].turns", equalTo(2)).body("[0].ordersTotal.amount", equalTo("1234.50"))
        .body("[0].responseMillisAverage", equalTo(600)).body("[0].conversionPercent", equalTo(100.0f));
    var csv = given().accept("text/csv").queryParam("from", "2026-03-10").queryParam("to", "2026-03-10").get("/metrics/daily").then()
        .statusCode(200).contentType(startsWith("text/csv")).extract().asString();
    assertThat(csv.lines()).hasSize(2).last(as(InstanceOfAssertFactories.STRING)).startsWith("2026-03-10,2,0,1,2,1,1,1234.50,");

    forget(day);
    try (var rebuilding = new KafkaStreams(new MetricsTopology(new Measuring(zone), clock, ids).build(), settings.propertiesFor("analytics-again"))) {
      rebuilding.start();
      awaitFigures(day, expected);
    }
  }

  @Test
  void a_record_that_cannot_be_read_is_put_aside_with_the_reason_and_the_next_one_counts() {
    events.publishRaw("order.confirmed", "broken", Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", "order.confirmed",
        "ce_time", "2026-04-10T15:00:00Z"), "no es JSON".getBytes(UTF_8));
    lostOrder(contact(), Instant.parse("2026-04-10T15:00:00Z")).forEach(this::publishTwice);

    awaitFigures(LocalDate.parse("2026-04-10"), new DailyMetrics(LocalDate.parse("2026-04-10"),
        0, 0, 0, 1, 0, 1, Money.ars("0"), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    await().atMost(LIMIT).untilAsserted(() ->
        assertThat(events.deadLetters("analytics.dead.order.confirmed"))
            .filteredOn(letter -> "broken".equals(letter.key()))
            .singleElement()
            .satisfies(letter -> assertThat(new String(letter.headers().lastHeader("dead_reason").value(), UTF_8)).startsWith("unreadable: ")));
  }

  @Test
  void a_period_that_ends_before_it_starts_is_refused_in_spanish() {
    given().queryParam("from", "2026-03-11").queryParam("to", "2026-03-10").get("/metrics/daily").then().statusCode(400)
        .contentType("application/problem+json").body("code", equalTo("metrics.bad-period")).body("detail", startsWith("El período"));
    given().queryParam("from", "ayer").get("/metrics/daily").then().statusCode(400).body("code", equalTo("metrics.bad-period"));
  }

  @Test
  void readiness_shows_the_state_of_the_topology() {
    await().atMost(LIMIT).untilAsserted(() ->
        given().get("/q/health/ready").then().statusCode(200)
            .body("checks.find { it.name == 'metrics topology' }.data.state", equalTo("RUNNING")));
    given().get("/q/health/live").then().statusCode(200).body("checks.name", hasItem("metrics topology"));
  }

  private static List<Event> busyDay(Instant noon) {
    var ana = contact();
    var day = new ArrayList<Event>();
    day.add(turn(ana, Outcome.ANSWERED, noon, Duration.ofMillis(400)));
    day.add(turn(ana, Outcome.HANDED_OFF, noon.plusSeconds(60), Duration.ofMillis(800)));
    day.addAll(soldOrder(ana, "1234.50", noon));
    day.addAll(lostOrder(ana, noon));
    day.addAll(recoveringSurvey(ana, noon));
    return day;
  }

  private void publishTwice(Event event) {
    var id = events.publish(event);
    events.publish(id, event);
  }

  private void awaitFigures(LocalDate day, DailyMetrics expected) {
    await().atMost(LIMIT).untilAsserted(() -> assertThat(figures.during(new Period(day, day))).containsExactly(expected));
  }

  private void forget(LocalDate day) throws Exception {
    try (var connection = database.getConnection(); var delete = connection.prepareStatement("delete from daily_metrics where day = ?")) {
      delete.setObject(1, day);
      assertThat(delete.executeUpdate()).isOne();
    }
  }
}
