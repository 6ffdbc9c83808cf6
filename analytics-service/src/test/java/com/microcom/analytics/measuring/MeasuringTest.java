package com.microcom.analytics.measuring;

import static com.microcom.analytics.SampleEvents.contact;
import static com.microcom.analytics.SampleEvents.lostOrder;
import static com.microcom.analytics.SampleEvents.order;
import static com.microcom.analytics.SampleEvents.recoveringSurvey;
import static com.microcom.analytics.SampleEvents.soldOrder;
import static com.microcom.analytics.SampleEvents.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microcom.contracts.events.ConversationTurn.Outcome;
import com.microcom.contracts.events.DailyMetrics;
import com.microcom.contracts.events.Event;
import com.microcom.contracts.events.StockReserved;
import com.microcom.contracts.events.SurveyFinished;
import com.microcom.contracts.values.CampaignId;
import com.microcom.contracts.values.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeasuringTest {
  private static final Instant NOON = Instant.parse("2026-11-22T15:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-11-22");
  private final Measuring measuring = new Measuring(ZoneId.of("America/Argentina/Buenos_Aires"));

  @Test
  void a_day_of_everything() {
    var ana = contact();
    var events = new ArrayList<Event>();
    events.add(turn(ana, Outcome.ANSWERED, NOON, Duration.ofMillis(400)));
    events.add(turn(ana, Outcome.CLARIFIED, NOON, Duration.ofMillis(200)));
    events.add(turn(ana, Outcome.NOT_UNDERSTOOD, NOON, Duration.ofMillis(900)));
    events.add(turn(ana, Outcome.HANDED_OFF, NOON, Duration.ofMillis(100)));
    events.add(turn(ana, Outcome.SILENT, NOON, Duration.ofMillis(7_000)));
    events.addAll(soldOrder(ana, "1234.50", NOON));
    events.addAll(lostOrder(ana, NOON));
    events.addAll(recoveringSurvey(ana, NOON));

    assertThat(day(events))
        .isEqualTo(new DailyMetrics(DAY, 4, 1, 1, 2, 1, 1, Money.ars("1234.50"), 1, 4, 1_600, 900, 1, 2, 1, 1, 4, 1));
  }

  @Test
  void a_person_has_one_name_per_day_however_often_they_write() {
    var ana = contact();
    assertThat(List.of(turn(ana, Outcome.ANSWERED, NOON, Duration.ZERO), turn(ana, Outcome.ANSWERED, NOON.plusSeconds(60), Duration.ZERO)))
        .flatExtracting(turn -> measuring.of(UUID.randomUUID(), turn))
        .extracting(Fact::name)
        .filteredOn(name -> name.startsWith("contact:"))
        .containsExactly("contact:" + ana, "contact:" + ana);
  }

  @Test
  void the_day_is_the_business_day_of_the_event_and_not_the_utc_day() {
    var lateEvening = Instant.parse("2026-11-23T02:59:59Z");

    assertThat(measuring.of(UUID.randomUUID(), turn(contact(), Outcome.ANSWERED, lateEvening, Duration.ZERO)))
        .allSatisfy(fact -> assertThat(fact.day()).isEqualTo(DAY));
    assertThat(measuring.of(UUID.randomUUID(), turn(contact(), Outcome.ANSWERED, lateEvening.plusSeconds(1), Duration.ZERO)))
        .allSatisfy(fact -> assertThat(fact.day()).isEqualTo(DAY.plusDays(1)));
  }

  @Test
  void stock_reserved_after_midnight_belongs_to_the_day_of_the_confirmation() {
    var order = order(contact(), Money.ars("10.00"), Instant.parse("2026-11-23T02:59:59Z"));
    assertThat(measuring.of(UUID.randomUUID(), new StockReserved(order, NOON, Instant.parse("2026-11-23T03:00:05Z"))))
        .extracting(Fact::day)
        .containsOnly(DAY);
  }

  @Test
  void clocks_that_disagree_do_not_make_negative_times() {
    var facts = measuring.of(UUID.randomUUID(), turn(contact(), Outcome.ANSWERED, NOON, Duration.ofMillis(-30)));
    assertThat(facts.getFirst().adds().on(DAY).responseMillisTotal()).isZero();
  }

  @Test
  void a_survey_that_was_declined_is_not_completed() {
    var declined = new SurveyFinished(new CampaignId(UUID.randomUUID()), contact(), "declined", 1, NOON);
    assertThat(measuring.of(UUID.randomUUID(), declined)).isEmpty();
  }

  @Test
  void an_order_in_another_currency_is_not_added_to_pesos() {
    var order = order(contact(), new Money(new java.math.BigDecimal("10"), "USD"), NOON);
    assertThatThrownBy(() -> measuring.of(UUID.randomUUID(), new StockReserved(order, NOON, NOON)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("USD");
  }

  private DailyMetrics day(List<Event> events) {
    return events.stream()
        .flatMap(event -> measuring.of(UUID.randomUUID(), event).stream())
        .filter(fact -> fact.day().equals(DAY))
        .map(Fact::adds)
        .reduce(Tally.NOTHING, Tally::plus)
        .on(DAY);
  }
}
