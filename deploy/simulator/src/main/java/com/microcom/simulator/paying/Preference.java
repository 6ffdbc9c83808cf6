package com.microcom.simulator.paying;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;

/** What the payment provider keeps: a preference (what somebody may pay) and the payments made on it. */
public record Preference(String id, ObjectNode request, Instant createdAt) {
  public String notificationUrl() {
    return request.path("notification_url").asText("");
  }

  public String externalReference() {
    return request.path("external_reference").asText("");
  }

  /** What is asked for: the sum of its items. */
  public BigDecimal total() {
    var total = BigDecimal.ZERO;
    for (var item : request.path("items")) {
      total = total.add(item.path("unit_price").decimalValue().multiply(new BigDecimal(item.path("quantity").asInt(1))));
    }
    return total;
  }

  /** @param notification how the webhook went: {@code pending}, an HTTP status, or what went wrong */
  public record Payment(String id, String preferenceId, BigDecimal amount, Instant at, String notification) {
    Payment notified(String result) {
      return new Payment(id, preferenceId, amount, at, result);
    }
  }
}
