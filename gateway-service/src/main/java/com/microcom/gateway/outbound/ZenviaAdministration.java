package com.microcom.gateway.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.microcom.gateway.provisioning.ProviderTemplates;
import com.microcom.gateway.provisioning.ProviderUnavailable;
import com.microcom.gateway.provisioning.SubscriptionPlan.Subscription;
import com.microcom.gateway.provisioning.SubscriptionPlan.Topic;
import com.microcom.gateway.provisioning.Subscriptions;
import com.microcom.gateway.provisioning.TemplateDefinition;
import com.microcom.gateway.zenvia.ZenviaSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Subscriptions and templates at Zenvia. */
@ApplicationScoped
class ZenviaAdministration implements Subscriptions, ProviderTemplates {
  private static final Duration WITHIN = Duration.ofSeconds(10);

  private final ZenviaHttp http;
  private final ZenviaSettings settings;

  ZenviaAdministration(ZenviaHttp http, ZenviaSettings settings) {
    this.http = http;
    this.settings = settings;
  }

  @Override
  public List<Subscription> subscriptions() {
    var found = new ArrayList<Subscription>();
    ask("GET", "/subscriptions", null).forEach(node -> found.add(subscription(node)));
    return found;
  }

  private static Subscription subscription(JsonNode node) {
    var criteria = node.path("criteria");
    var topic = new Topic(node.path("eventType").asText(), criteria.path("channel").asText(null), criteria.path("direction").asText(null));
    return new Subscription(
        node.path("id").asText(),
        topic,
        node.path("status").asText(),
        node.path("webhook").path("url").asText(),
        secret(node.path("webhook").path("headers")));
  }

  /** Header names know no case, and the provider may not keep ours. */
  private static String secret(JsonNode headers) {
    for (var header : headers.properties()) {
      if (header.getKey().equalsIgnoreCase(ZenviaSettings.SECRET_HEADER)) {
        return header.getValue().asText();
      }
    }
    return null;
  }

  @Override
  public void create(Topic topic) {
    var body = new LinkedHashMap<String, Object>();
    body.put("eventType", topic.eventType());
    body.put("version", "v2");
    body.put("status", "ACTIVE");
    body.put("webhook", webhook());
    if (topic.channel() != null) {
      body.put(
          "criteria",
          topic.direction() == null
              ? Map.of("channel", topic.channel())
              : Map.of("channel", topic.channel(), "direction", topic.direction()));
    }
    ask("POST", "/subscriptions", body);
  }

  @Override
  public void repair(String id) {
    ask("PATCH", "/subscriptions/" + id, Map.of("webhook", webhook(), "status", "ACTIVE"));
  }

  @Override
  public void remove(String id) {
    ask("DELETE", "/subscriptions/" + id, null);
  }

  private Map<String, Object> webhook() {
    return Map.of("url", settings.webhookUrl(), "headers", Map.of(ZenviaSettings.SECRET_HEADER, settings.webhookSecret()));
  }

  @Override
  public List<Known> templates() {
    var found = new ArrayList<Known>();
    // 500 per page is the provider's own default; a company has a few dozen.
    ask("GET", "/templates?channel=WHATSAPP&page=1&size=500", null).forEach(node -> found.add(known(node)));
    return found;
  }

  @Override
  public Known create(TemplateDefinition template) {
    var body = new LinkedHashMap<>(template.definition());
    body.put("senderId", settings.botNumber());
    return known(ask("POST", "/templates", body));
  }

  private static Known known(JsonNode node) {
    return new Known(node.path("name").asText(), node.path("id").asText(), node.path("status").asText("WAITING_REVIEW"));
  }

  private JsonNode ask(String method, String path, Object body) {
    try {
      var response = http.send(method, path, body, WITHIN);
      if (response.statusCode() / 100 != 2) {
        throw new ProviderUnavailable(method + " " + path + ": HTTP " + response.statusCode());
      }
      return ZenviaChannel.json(response);
    } catch (IOException e) {
      throw new ProviderUnavailable(method + " " + path + ": " + e);
    }
  }
}
