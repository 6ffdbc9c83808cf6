package com.microcom.gateway.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.gateway.provisioning.SubscriptionPlan.Change;
import com.microcom.gateway.provisioning.SubscriptionPlan.Subscription;
import com.microcom.gateway.provisioning.SubscriptionPlan.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubscriptionPlanTest {
  private static final String URL = "https://gateway.example/webhooks/zenvia";

  @Test
  void everything_is_created_at_first() {
    assertThat(plan(List.of())).containsExactlyElementsOf(SubscriptionPlan.TOPICS.stream().<Change>map(Change.Create::new).toList());
  }

  @Test
  void nothing_changes_when_all_stand() {
    assertThat(plan(standing())).isEmpty();
  }

  @Test
  void what_broke_is_repaired() {
    var existing = standing();
    existing.set(0, subscription("0", "INACTIVE", URL, "secret"));
    existing.set(1, subscription("1", "DEGRADED", URL, "secret"));
    existing.set(2, subscription("2", "ACTIVE", "https://old.example/webhooks/zenvia", "secret"));
    existing.set(3, subscription("3", "ACTIVE", URL, "old"));

    assertThat(plan(existing))
        .containsExactly(new Change.Repair("0"), new Change.Repair("1"), new Change.Repair("2"), new Change.Repair("3"));
  }

  @Test
  void a_second_one_of_ours_is_removed_and_somebody_elses_is_left_alone() {
    var existing = standing();
    existing.add(subscription("0", "ACTIVE", URL, "secret", "again"));
    existing.add(subscription("0", "INACTIVE", "https://crm.example/hook", null, "theirs"));

    assertThat(plan(existing)).containsExactly(new Change.Remove("again"));
  }

  private static List<Change> plan(List<Subscription> existing) {
    return SubscriptionPlan.of(existing, URL, "/webhooks/zenvia", "secret");
  }

  private static ArrayList<Subscription> standing() {
    return new ArrayList<>(IntStream.range(0, 4).mapToObj(i -> subscription("" + i, "ACTIVE", URL, "secret")).toList());
  }

  private static Subscription subscription(String topic, String status, String url, String secret) {
    return subscription(topic, status, url, secret, topic);
  }

  private static Subscription subscription(String topic, String status, String url, String secret, String id) {
    Topic wanted = SubscriptionPlan.TOPICS.get(Integer.parseInt(topic));
    return new Subscription(id, wanted, status, url, secret);
  }
}
