package com.microcom.conversation.dialogue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.microcom.contracts.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the company says about itself: payment, hours, shipping… by topic. What is not here is answered by a person, never made up. */
public record CompanyAnswers(Map<String, String> byTopic) {
  public static final String PAYMENT = "pago";
  private static final String HOW_TO_PAY = "comoPagar";
  private static final String HOURS = "horario";

  public CompanyAnswers {
    byTopic = Map.copyOf(byTopic);
  }

  /** @throws IOException if it is no JSON object of texts */
  public static CompanyAnswers read(InputStream json) throws IOException {
    return new CompanyAnswers(Wire.json().readValue(json, new TypeReference<Map<String, String>>() {}));
  }

  Optional<String> about(String topic) {
    return Optional.ofNullable(topic == null ? null : byTopic.get(topic));
  }

  /** After an order; empty if the company has not said. */
  String howToPay() {
    return byTopic.getOrDefault(HOW_TO_PAY, "");
  }

  String hours() {
    return byTopic.getOrDefault(HOURS, "");
  }

  List<String> topics() {
    return byTopic.keySet().stream().filter(topic -> !topic.equals(HOW_TO_PAY)).sorted().toList();
  }
}
