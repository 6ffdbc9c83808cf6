package com.microcom.gateway.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.events.ConversationOwnership.Owner;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.Channel;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GuardsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
  private static final ContactId ANA = new ContactId(UUID.randomUUID());
  private static final OutboundContent TEXT = new OutboundContent.Text("hola");
  private static final OutboundContent.Template TEMPLATE = new OutboundContent.Template("aviso", Map.of(), null);
  private static final Standing OPEN = standing(NOW.minusSeconds(60), 3, Owner.BOT, false, false);

  @Test
  void free_text_goes_until_a_minute_before_the_window_closes() {
    var limit = Duration.ofHours(24).minusMinutes(1);

    assertThat(decide(notification(TEXT, null), wrote(limit.minusMillis(1)))).isEqualTo(new Verdict.Send(TEXT, null, false));
    assertThat(decide(notification(TEXT, null), wrote(limit))).isEqualTo(new Verdict.Refuse("window-closed"));
    assertThat(decide(notification(TEXT, null), standing(null, 0, Owner.BOT, false, false)))
        .isEqualTo(new Verdict.Refuse("window-closed"));
  }

  @Test
  void outside_the_window_its_template_goes_and_counts_as_business_initiated() {
    assertThat(decide(notification(TEXT, TEMPLATE), wrote(Duration.ofDays(2)))).isEqualTo(new Verdict.Send(TEMPLATE, "id", true));
    assertThat(decide(notification(TEMPLATE, null), OPEN)).isEqualTo(new Verdict.Send(TEMPLATE, "id", false));
  }

  @Test
  void a_template_that_is_not_approved_waits_or_is_refused() {
    var paused = Guards.decide(notification(TEMPLATE, null), OPEN, name -> new TemplateState.NotNow("paused"), NOW);
    var rejected = Guards.decide(notification(TEMPLATE, null), OPEN, name -> new TemplateState.Never("rejected"), NOW);

    assertThat(paused).isEqualTo(new Verdict.Hold("template-paused", NOW.plusSeconds(30)));
    assertThat(rejected).isEqualTo(new Verdict.Refuse("template-rejected"));
  }

  @Test
  void a_reply_is_refused_only_if_older_than_what_we_know() {
    assertThat(decide(reply(2), OPEN)).isEqualTo(new Verdict.Refuse("stale-ownership"));
    assertThat(decide(reply(3), OPEN)).isInstanceOf(Verdict.Send.class);
    assertThat(decide(reply(4), OPEN)).isInstanceOf(Verdict.Send.class);
    assertThat(decide(reply(3), standing(NOW, 3, Owner.EXECUTIVE, false, false))).isInstanceOf(Verdict.Send.class);
  }

  @Test
  void behind_a_fence_replies_and_campaigns_wait_and_notifications_go() {
    var fenced = standing(NOW, 3, Owner.BOT, true, false);

    assertThat(decide(reply(3), fenced)).isEqualTo(new Verdict.Hold(Guards.FENCED, NOW.plusSeconds(30)));
    assertThat(decide(campaign(), fenced)).isEqualTo(new Verdict.Hold(Guards.FENCED, NOW.plusSeconds(30)));
    assertThat(decide(notification(TEXT, null), fenced)).isInstanceOf(Verdict.Send.class);
  }

  @Test
  void a_campaign_needs_consent_and_the_bot() {
    assertThat(decide(campaign(), standing(NOW, 0, Owner.BOT, false, true))).isEqualTo(new Verdict.Refuse("opted-out"));
    assertThat(decide(campaign(), standing(NOW, 1, Owner.QUEUE, false, false))).isEqualTo(new Verdict.Refuse("not-owned-by-bot"));
    assertThat(decide(campaign(), standing(null, 0, Owner.BOT, false, false))).isEqualTo(new Verdict.Send(TEMPLATE, "id", true));
    assertThat(decide(notification(TEXT, null), standing(NOW, 0, Owner.BOT, false, true))).isInstanceOf(Verdict.Send.class);
  }

  @Test
  void too_late_is_too_late_at_that_very_instant() {
    assertThat(decide(message(Purpose.NOTIFICATION, null, TEXT, null, NOW), OPEN)).isEqualTo(new Verdict.Expire());
    assertThat(decide(message(Purpose.NOTIFICATION, null, TEXT, null, NOW.plusMillis(1)), OPEN)).isInstanceOf(Verdict.Send.class);
  }

  @Test
  void pauses_double_up_to_a_minute_and_only_campaigns_are_never_repeated() {
    assertThat(Retrying.pause(Duration.ofMillis(500), 1)).isEqualTo(Duration.ofMillis(500));
    assertThat(Retrying.pause(Duration.ofMillis(500), 4)).isEqualTo(Duration.ofSeconds(4));
    assertThat(Retrying.pause(Duration.ofMillis(500), 40)).isEqualTo(Duration.ofMinutes(1));
    assertThat(Retrying.sendsAgain(Purpose.REPLY, 1)).isTrue();
    assertThat(Retrying.sendsAgain(Purpose.NOTIFICATION, 2)).isFalse();
    assertThat(Retrying.sendsAgain(Purpose.CAMPAIGN, 1)).isFalse();
  }

  private static Verdict decide(Delivery message, Standing contact) {
    return Guards.decide(message, contact, name -> new TemplateState.Approved("id"), NOW);
  }

  private static Standing wrote(Duration ago) {
    return standing(NOW.minus(ago), 0, Owner.BOT, false, false);
  }

  private static Standing standing(Instant lastInbound, long version, Owner owner, boolean fenced, boolean optedOut) {
    return new Standing(ANA, new Address(Channel.WHATSAPP, "5491155550001"), lastInbound, version, owner, fenced, optedOut);
  }

  private static Delivery reply(long version) {
    return message(Purpose.REPLY, version, TEXT, null, null);
  }

  private static Delivery notification(OutboundContent content, OutboundContent.Template outsideWindow) {
    return message(Purpose.NOTIFICATION, null, content, outsideWindow, null);
  }

  private static Delivery campaign() {
    return message(Purpose.CAMPAIGN, null, TEMPLATE, null, null);
  }

  private static Delivery message(
      Purpose purpose, Long version, OutboundContent content, OutboundContent.Template outsideWindow, Instant expires) {
    return new Delivery(
        new MessageId(UUID.randomUUID()), ANA, purpose, version, null, content, outsideWindow, NOW, expires,
        Delivery.Phase.CLAIMED, null, 0, 0);
  }
}
