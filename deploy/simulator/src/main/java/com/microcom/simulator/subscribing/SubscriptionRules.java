package com.microcom.simulator.subscribing;

import com.fasterxml.jackson.databind.JsonNode;
import com.microcom.simulator.Fields;
import com.microcom.simulator.ZenviaError.Detail;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What Zenvia checks of a subscription. */
public final class SubscriptionRules {
  private static final int ANY = Integer.MAX_VALUE;
  private static final Set<String> TYPES = Set.of(
      "MESSAGE", "MESSAGE_STATUS", "CONVERSATION_MESSAGE", "CONVERSATION_STATUS", "SUPPORT_EXPERT_AGENT", "CONTACT");
  private static final Set<String> WRITABLE = Set.of("ACTIVE", "INACTIVE");

  private SubscriptionRules() {}

  public static List<Detail> checkNew(JsonNode subscription) {
    var problems = new ArrayList<Detail>();
    var fields = new Fields(subscription, "", problems)
        .oneOf("eventType", TYPES)
        .optionalOneOf("version", Set.of("v1", "v2"))
        .optionalOneOf("status", WRITABLE)
        .object("webhook", webhook -> webhook(webhook.text("url", 1, ANY)));
    criteria(subscription.path("eventType").asText(), fields);
    return problems;
  }

  public static List<Detail> checkPatch(JsonNode patch) {
    var problems = new ArrayList<Detail>();
    new Fields(patch, "", problems)
        .optionalOneOf("status", WRITABLE)
        .optionalObject("webhook", webhook -> webhook(webhook.optionalText("url", 1, ANY)));
    return problems;
  }

  private static void webhook(Fields webhook) {
    webhook.optionalObject("headers", headers -> {});
    var url = webhook.get("url").asText("");
    if (!url.isEmpty() && !url.matches("https?://[^\\s/]+.*")) {
      webhook.wrong("INVALID_VALUE", "url", "must be an http or https address");
    }
  }

  private static void criteria(String eventType, Fields fields) {
    switch (eventType) {
      case "MESSAGE" -> fields.object("criteria",
          c -> c.text("channel", 1, ANY).optionalOneOf("direction", Set.of("IN", "OUT", "ALL")));
      case "MESSAGE_STATUS" -> fields.object("criteria", c -> c.text("channel", 1, ANY));
      case "CONVERSATION_MESSAGE" -> fields.object("criteria",
          c -> c.text("channel", 1, ANY).oneOf("direction", Set.of("IN", "OUT", "INTERNAL")));
      default -> {}
    }
  }
}
