package com.microcom.reactivation.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.events.MessageStatus;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.values.CampaignId;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import com.microcom.flow.Session;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FollowingAnInvitationTest {
  private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
  private final MessageId message = new MessageId(UUID.randomUUID());
  private final Recipient invited =
      Recipient.waiting(UUID.randomUUID(), new CampaignId(UUID.randomUUID()), new ContactId(UUID.randomUUID()), "Marta", NOW)
          .invited(message, Session.of("dormant", 1), null, NOW);

  @Test
  void read_without_delivered_counts_as_both() {
    var read = invited.reported(status(MessageStatus.State.READ, null)).invitation();
    assertThat(read.deliveredAt()).isEqualTo(NOW);
    assertThat(read.readAt()).isEqualTo(NOW);
  }

  @Test
  void the_provider_s_reason_is_kept_and_a_state_without_one_is_its_own_reason() {
    assertThat(invited.reported(status(MessageStatus.State.FAILED, "131026")).reason()).isEqualTo("131026");
    assertThat(invited.reported(status(MessageStatus.State.REFUSED, "opted-out")).reason()).isEqualTo("opted-out");
    assertThat(invited.reported(status(MessageStatus.State.UNKNOWN, null)).reason()).isEqualTo("unknown");
    assertThat(invited.reported(status(MessageStatus.State.EXPIRED, null)).state()).isEqualTo(Recipient.State.FAILED);
  }

  @Test
  void delivered_after_unknown_is_delivered_and_failed_after_delivered_is_not_believed() {
    var delivered = invited.reported(status(MessageStatus.State.UNKNOWN, null)).reported(status(MessageStatus.State.DELIVERED, null));
    assertThat(delivered.state()).isEqualTo(Recipient.State.SENT);
    assertThat(delivered.reason()).isNull();
    assertThat(delivered.reported(status(MessageStatus.State.FAILED, "131026"))).isEqualTo(delivered);
  }

  @Test
  void an_order_counts_as_recovered_for_thirty_days_after_the_invitation() {
    var attribution = new Attribution(Period.ofDays(30), ZoneId.of("America/Argentina/Buenos_Aires"));
    assertThat(attribution.covers(NOW, NOW.minusSeconds(1))).isFalse();
    assertThat(attribution.covers(NOW, NOW)).isTrue();
    assertThat(attribution.covers(NOW, NOW.plus(Period.ofDays(30)))).isTrue();
    assertThat(attribution.covers(NOW, NOW.plus(Period.ofDays(30)).plusSeconds(1))).isFalse();
  }

  @Test
  void only_our_correlations_name_a_recipient() {
    assertThat(FollowInvitation.recipientOf(invited.correlationId())).contains(invited.id());
    assertThat(FollowInvitation.recipientOf("order:" + UUID.randomUUID())).isEmpty();
    assertThat(FollowInvitation.recipientOf("survey:x")).isEmpty();
    assertThat(FollowInvitation.recipientOf(null)).isEmpty();
  }

  private MessageStatus status(MessageStatus.State state, String reason) {
    return new MessageStatus(message, invited.contactId(), Purpose.CAMPAIGN, invited.correlationId(), state, reason, null, NOW);
  }
}
