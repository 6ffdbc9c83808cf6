package com.microcom.gateway.provisioning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What must change at the provider so that every event we need reaches us. Pure; an empty plan means that all stand. */
public final class SubscriptionPlan {
  /** What we want to hear of. OUT shows executives' messages that are not ours. @param channel, direction or null */
  public record Topic(String eventType, String channel, String direction) {}

  public static final List<Topic> TOPICS =
      List.of(
          new Topic("MESSAGE", "whatsapp", "IN"),
          new Topic("MESSAGE", "whatsapp", "OUT"),
          new Topic("MESSAGE_STATUS", "whatsapp", null),
          new Topic("CONVERSATION_STATUS", null, null));

  /** A subscription as the provider has it. @param secret what it sends in our header, or null */
  public record Subscription(String id, Topic topic, String status, String url, String secret) {}

  public sealed interface Change {
    record Create(Topic topic) implements Change {}

    /** Address, secret or state are not as they should be. */
    record Repair(String id) implements Change {}

    /** A second one of ours: every event would come twice. */
    record Remove(String id) implements Change {}
  }

  private SubscriptionPlan() {}

  /** @param url ours @param path what addresses of this service end with, wherever it was published before */
  public static List<Change> of(List<Subscription> existing, String url, String path, String secret) {
    var changes = new ArrayList<Change>();
    for (var topic : TOPICS) {
      var ours = existing.stream().filter(s -> s.topic().equals(topic) && s.url().endsWith(path)).toList();
      if (ours.isEmpty()) {
        changes.add(new Change.Create(topic));
        continue;
      }
      if (!stands(ours.getFirst(), url, secret)) {
        changes.add(new Change.Repair(ours.getFirst().id()));
      }
      ours.stream().skip(1).forEach(second -> changes.add(new Change.Remove(second.id())));
    }
    return changes;
  }

  private static boolean stands(Subscription subscription, String url, String secret) {
    return "ACTIVE".equals(subscription.status())
        && Objects.equals(subscription.url(), url)
        && Objects.equals(subscription.secret(), secret);
  }
}
