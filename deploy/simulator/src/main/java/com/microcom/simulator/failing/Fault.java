package com.microcom.simulator.failing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Something that goes wrong on purpose. The first half says when, the second half what.
 *
 * @param id given by the simulator
 * @param path start of the request's path: {@code /v2/channels}, {@code /erp/orders}; null for every path
 * @param method null for every method
 * @param contact null for everybody
 * @param event webhooks of this type only ({@code MESSAGE_STATUS}); null for every type
 * @param times how often it still happens; null for ever
 * @param when {@code before} (default): the request does nothing; {@code after}: it is carried out and only its answer is spoilt
 * @param status HTTP status to answer with
 * @param body its body: JSON, or a string that is sent as it is
 * @param headers of the answer
 * @param delay wait before the answer
 * @param hang true: no answer for a minute, then the connection closes
 * @param reset true: the connection closes without an answer
 * @param duplicateWebhook how many times more every event is sent, with the same id
 * @param dropWebhook true: the event is never sent
 * @param dropStatus status codes that are never told ({@code ["READ"]})
 * @param providerError the channel's error code with which messages fail: {@code "131026"}
 */
public record Fault(
    String id,
    String path,
    String method,
    String contact,
    String event,
    Integer times,
    String when,
    Integer status,
    JsonNode body,
    Map<String, String> headers,
    Duration delay,
    boolean hang,
    boolean reset,
    Integer duplicateWebhook,
    boolean dropWebhook,
    List<String> dropStatus,
    String providerError) {

  boolean spoilsRequests() {
    return status != null || delay != null || hang || reset;
  }

  /** What is wrong with this rule, or null. */
  public String problem() {
    if (!spoilsRequests() && duplicateWebhook == null && !dropWebhook && dropStatus == null && providerError == null) {
      return "A rule needs something to do: status, delay, hang, reset, duplicateWebhook, dropWebhook, dropStatus or providerError.";
    }
    if (when != null && !when.equals("before") && !when.equals("after")) {
      return "when is before (the request does nothing) or after (only its answer is spoilt).";
    }
    if (status != null && (status < 200 || status > 599)) {
      return "status is an HTTP status from 200 to 599.";
    }
    return times != null && times < 1 ? "times is at least 1; leave it out for ever." : null;
  }

  public boolean happensAfter() {
    return "after".equals(when);
  }

  boolean concerns(String someContact) {
    return contact == null || contact.equals(someContact);
  }

  boolean concerns(String someMethod, String somePath) {
    return (path == null || somePath.startsWith(path)) && (method == null || method.equalsIgnoreCase(someMethod));
  }

  boolean concernsEvent(String type) {
    return event == null || event.equals(type);
  }

  Fault called(String newId) {
    return copy(newId, times);
  }

  Fault usedOnce() {
    return copy(id, times == null ? null : times - 1);
  }

  private Fault copy(String newId, Integer left) {
    return new Fault(newId, path, method, contact, event, left, when, status, body, headers, delay, hang, reset,
        duplicateWebhook, dropWebhook, dropStatus, providerError);
  }
}
