package com.microcom.conversation.turns;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.Ids;
import com.microcom.contracts.events.Event;
import com.microcom.contracts.events.InboundContent;
import com.microcom.contracts.events.MessageInbound;
import com.microcom.contracts.events.OrderExpired;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.Channel;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import com.microcom.contracts.values.OrderId;
import com.microcom.messaging.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitingForTheBuyerToFinishTest {
  private static final Instant START = Instant.parse("2026-11-22T15:00:00Z");
  private static final Ids IDS = Ids.timeOrdered();

  private final QuietPeriod quietPeriod = new QuietPeriod(Duration.ofMillis(1200), Duration.ofSeconds(4));

  @Test
  void a_message_is_answered_after_the_quiet_period() {
    assertThat(quietPeriod.dueAt(List.of(text("hola", 0)))).isEqualTo(START.plusMillis(1200));
  }

  @Test
  void every_further_message_starts_the_quiet_period_anew() {
    assertThat(quietPeriod.dueAt(List.of(text("hola", 0), text("tenes", 900), text("discos", 1800)))).isEqualTo(START.plusMillis(3000));
  }

  @Test
  void who_never_stops_is_answered_at_the_cap() {
    var burst = IntStream.range(0, 10).mapToObj(i -> text("y", i * 500)).toList();

    assertThat(quietPeriod.dueAt(burst)).isEqualTo(START.plusSeconds(4));
  }

  @Test
  void a_button_a_lone_command_and_news_of_an_order_are_answered_at_once() {
    var button = input(new InboundContent.Reply("confirm:1", "Confirmar"), 0);
    var news = pending(new OrderExpired(new OrderId(IDS.next()), contact(), START), START.plusMillis(500));

    assertThat(quietPeriod.dueAt(List.of(button))).isEqualTo(START);
    assertThat(quietPeriod.dueAt(List.of(text("¡Sí, confirmo!", 0)))).isEqualTo(START);
    assertThat(quietPeriod.dueAt(List.of(text("hola", 0), news))).isBeforeOrEqualTo(START.plusMillis(500));
  }

  @Test
  void a_command_after_other_words_waits_like_them() {
    assertThat(quietPeriod.dueAt(List.of(text("si lo tenés para hoy", 0), text("confirmo", 700)))).isEqualTo(START.plusMillis(1900));
  }

  private static PendingInput text(String text, int millis) {
    return input(new InboundContent.Text(text), millis);
  }

  private static PendingInput input(InboundContent content, int millis) {
    var at = START.plusMillis(millis);
    Event message = new MessageInbound(
        new MessageId(IDS.next()), contact(), new Address(Channel.WHATSAPP, "5491155550001"), "p", "Ana", content, null, at, at);
    return pending(message, at);
  }

  private static PendingInput pending(Event event, Instant at) {
    return new PendingInput(new Envelope(IDS.next(), event, "test", at, null), at);
  }

  private static ContactId contact() {
    return new ContactId(IDS.next());
  }
}
