package com.microcom.billing.erp;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.billing.erp.ErpPost.State;
import com.microcom.contracts.values.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetryingPostsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final ErpAnswer AWAY = new ErpAnswer.Unavailable("HTTP 503");

  private final ErpPost post = ErpPost.due(new OrderId(UUID.randomUUID()), NOW);

  @Test
  void the_pauses_double() {
    var first = post.claimed(NOW.plusSeconds(10)).after(AWAY, NOW);
    var second = first.claimed(NOW.plusSeconds(10)).after(AWAY, NOW);

    assertThat(first.dueAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(second.dueAt()).isEqualTo(NOW.plusSeconds(2));
    assertThat(second.attempts()).isEqualTo(2);
    assertThat(second.state()).isEqualTo(State.PENDING);
  }

  @Test
  void the_eighth_failure_is_told_and_it_goes_on_slowly() {
    var told = failed(post, 8);

    assertThat(told.state()).isEqualTo(State.REJECTED);
    assertThat(told.retryable()).isTrue();
    assertThat(told.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    assertThat(failed(told, 1).dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
  }

  @Test
  void a_refusal_waits_for_a_person_who_starts_a_new_round() {
    var refused = failed(post, 5).claimed(NOW).after(new ErpAnswer.Refused("cliente inexistente"), NOW);

    assertThat(refused.state()).isEqualTo(State.REJECTED);
    assertThat(refused.retryable()).isFalse();
    assertThat(refused.dueAt()).isNull();
    var again = refused.retried(NOW);
    assertThat(again.dueAt()).isEqualTo(NOW);
    assertThat(failed(again, 1).dueAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(failed(again, 1).attempts()).isEqualTo(7);
  }

  @Test
  void what_is_posted_stays_posted_and_what_was_withdrawn_is_not_tried_again() {
    var posted = post.claimed(NOW).after(new ErpAnswer.Accepted("ERP-1"), NOW);
    var withdrawn = post.claimed(NOW).withdrawn();

    assertThat(posted.withdrawn()).isEqualTo(posted);
    assertThat(posted.open()).isFalse();
    assertThat(withdrawn.dueAt()).isNull();
    assertThat(withdrawn.after(AWAY, NOW)).as("the try under way when the order was cancelled").isEqualTo(withdrawn);
    assertThat(withdrawn.after(new ErpAnswer.Accepted("ERP-1"), NOW).state()).as("it did arrive").isEqualTo(State.POSTED);
  }

  private static ErpPost failed(ErpPost post, int times) {
    var result = post;
    for (int i = 0; i < times; i++) {
      result = result.claimed(NOW.plusSeconds(10)).after(AWAY, NOW);
    }
    return result;
  }
}
