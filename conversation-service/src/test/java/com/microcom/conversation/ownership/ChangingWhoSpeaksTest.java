package com.microcom.conversation.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.Ids;
import com.microcom.contracts.events.ExecutiveActivity;
import com.microcom.contracts.events.ExecutiveActivity.Kind;
import com.microcom.contracts.values.ContactId;
import com.microcom.conversation.ownership.Ownership.Bot;
import com.microcom.conversation.ownership.Ownership.Executive;
import com.microcom.conversation.ownership.Ownership.Queue;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChangingWhoSpeaksTest {
  private static final ContactId ANA = new ContactId(Ids.timeOrdered().next());

  @Test
  void the_bot_hands_off_once() {
    var queue = new Bot(3).handedOff();

    assertThat(queue).isEqualTo(new Queue(4));
    assertThat(queue.handedOff()).isSameAs(queue);
    assertThat(new Executive(5, "laura").handedOff()).isEqualTo(new Executive(5, "laura"));
  }

  @Test
  void whatever_an_executive_does_takes_the_conversation_from_the_bot() {
    assertThat(new Bot(1).after(activity(Kind.CLAIMED, "laura"))).isEqualTo(new Executive(2, "laura"));
    assertThat(new Bot(1).after(activity(Kind.WROTE, null))).isEqualTo(new Executive(2, null));
    assertThat(new Queue(2).after(activity(Kind.TRANSFERRED, "juan"))).isEqualTo(new Executive(3, "juan"));
  }

  @Test
  void the_same_executive_again_changes_nothing() {
    var laura = new Executive(2, "laura");

    assertThat(laura.after(activity(Kind.WROTE, "laura"))).isSameAs(laura);
    assertThat(laura.after(activity(Kind.WROTE, null))).isSameAs(laura);
    assertThat(laura.after(activity(Kind.TRANSFERRED, "juan"))).isEqualTo(new Executive(3, "juan"));
    assertThat(laura.after(activity(Kind.CLAIMED, "juan"))).isEqualTo(new Executive(3, "juan"));
  }

  @Test
  void closing_gives_it_back_to_the_bot() {
    assertThat(new Executive(7, "laura").after(activity(Kind.CLOSED, "laura"))).isEqualTo(new Bot(8));
    assertThat(new Queue(7).after(activity(Kind.CLOSED, null))).isEqualTo(new Bot(8));
    assertThat(new Bot(7).after(activity(Kind.CLOSED, null))).isEqualTo(new Bot(7));
  }

  @Test
  void of_two_merged_contacts_the_person_goes_first_and_the_version_is_newer_than_both() {
    assertThat(new Bot(9).mergedWith(new Queue(2))).isEqualTo(new Queue(10));
    assertThat(new Executive(1, "laura").mergedWith(new Queue(4))).isEqualTo(new Executive(5, "laura"));
  }

  @Test
  void a_version_never_goes_back_and_grows_exactly_when_something_changed() {
    var luck = new Random(20261122);
    Ownership ownership = Ownership.INITIAL;
    for (var i = 0; i < 10_000; i++) {
      var next = switch (luck.nextInt(3)) {
        case 0 -> ownership.handedOff();
        case 1 -> ownership.released();
        default -> ownership.after(activity(Kind.values()[luck.nextInt(4)], luck.nextBoolean() ? null : "e" + luck.nextInt(3)));
      };
      assertThat(next.version()).isEqualTo(next == ownership ? ownership.version() : ownership.version() + 1);
      ownership = next;
    }
  }

  private static ExecutiveActivity activity(Kind kind, String executive) {
    return new ExecutiveActivity("a1", ANA, kind, executive, null, Instant.EPOCH);
  }
}
