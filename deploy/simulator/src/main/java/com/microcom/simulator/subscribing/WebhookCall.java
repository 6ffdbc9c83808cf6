package com.microcom.simulator.subscribing;

import com.microcom.simulator.SimulatorConfig;
import com.microcom.simulator.subscribing.DeliveryHealth.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** One POST to a subscriber, judged by Zenvia's rules: only 200 counts, and it should come within a second. */
final class WebhookCall {
  private final SimulatorConfig.Webhook config;
  private final HttpClient client;

  WebhookCall(SimulatorConfig.Webhook config) {
    this.config = config;
    this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(config.timeout()).build();
  }

  /** @param detail HTTP status, or what went wrong */
  record Answer(Outcome outcome, String detail) {}

  Answer post(Subscription subscription, byte[] body) {
    var start = System.nanoTime();
    try {
      var response = client.send(request(subscription, body), BodyHandlers.discarding());
      var slow = Duration.ofNanos(System.nanoTime() - start).compareTo(config.slowAfter()) > 0;
      var outcome = response.statusCode() != 200 ? Outcome.FAILED : slow ? Outcome.SLOW : Outcome.ACCEPTED;
      return new Answer(outcome, String.valueOf(response.statusCode()));
    } catch (HttpTimeoutException e) {
      return new Answer(Outcome.TIMED_OUT, "no answer within " + config.timeout());
    } catch (IOException | IllegalArgumentException e) {
      return new Answer(Outcome.FAILED, String.valueOf(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(Outcome.FAILED, "interrupted");
    }
  }

  private HttpRequest request(Subscription subscription, byte[] body) {
    var request = HttpRequest.newBuilder(URI.create(subscription.url()))
        .timeout(config.timeout())
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(body));
    subscription.headers().properties().forEach(header -> request.header(header.getKey(), header.getValue().asText()));
    return request.build();
  }
}
