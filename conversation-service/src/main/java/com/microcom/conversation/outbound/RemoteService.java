package com.microcom.conversation.outbound;

import com.fasterxml.jackson.core.type.TypeReference;
import com.microcom.contracts.Wire;
import com.microcom.conversation.dialogue.Remote;
import com.microcom.conversation.turns.TimeBudget;
import com.microcom.messaging.http.WholeAnswer;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/**
 * Another service over HTTP: every call has a time-out within the turn's budget, is tried again when no connection came about,
 * and is not even tried for a while after many failures. What cannot be had is a value, {@link Remote.Unavailable}.
 */
final class RemoteService {
  private static final Logger LOG = Logger.getLogger(RemoteService.class);
  private static final int RETRIES = 2;
  private static final int FIRST_PAUSE_MILLIS = 30;
  /** The circuit opens when half of the last so many calls failed. */
  private static final int CALLS_JUDGED = 10;
  private static final int REST_SECONDS = 3;

  private final String name;
  private final String baseUrl;
  private final Duration timeout;
  private final TimeBudget budget;
  private final HttpClient http;
  private final TypedGuard<Response> guard;

  RemoteService(String name, String baseUrl, Duration timeout, TimeBudget budget) {
    this.name = name;
    this.baseUrl = baseUrl;
    this.timeout = timeout;
    this.budget = budget;
    this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout).build();
    this.guard = TypedGuard.create(Response.class)
        .withDescription(name)
        .withRetry().maxRetries(RETRIES).delay(FIRST_PAUSE_MILLIS, ChronoUnit.MILLIS).retryOn(ConnectException.class)
        .withExponentialBackoff().done().done()
        .withCircuitBreaker().requestVolumeThreshold(CALLS_JUDGED).failureRatio(0.5).delay(REST_SECONDS, ChronoUnit.SECONDS)
        .done()
        .build();
  }

  record Response(int status, byte[] body) {}

  Remote<Response> get(String path) {
    return send(path, request -> request.GET());
  }

  Remote<Response> post(String path, Object body) {
    return send(path, request -> request.POST(BodyPublishers.ofByteArray(Wire.write(body))));
  }

  Remote<Response> put(String path, Object body) {
    return send(path, request -> request.PUT(BodyPublishers.ofByteArray(Wire.write(body))));
  }

  /** A success as its type; any other status is something we did not expect: it is logged and counts as not available. */
  <T> Remote<T> read(Remote<Response> answer, TypeReference<T> type) {
    return switch (answer) {
      case Remote.Unavailable<Response> u -> new Remote.Unavailable<>(u.why());
      case Remote.Answered<Response>(var response) when response.status() == 200 -> parse(response.body(), type);
      case Remote.Answered<Response>(var response) -> unavailable("answered " + response.status());
    };
  }

  private <T> Remote<T> parse(byte[] body, TypeReference<T> type) {
    try {
      return Remote.of(Wire.json().readValue(body, type));
    } catch (IOException | IllegalArgumentException e) {
      return unavailable("answered something else than " + type.getType() + ": " + e.getMessage());
    }
  }

  private interface Method {
    HttpRequest.Builder of(HttpRequest.Builder request);
  }

  private Remote<Response> send(String path, Method method) {
    try {
      return Remote.of(guard.call(() -> exchange(path, method)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unavailable("interrupted");
    } catch (Exception e) {
      return unavailable(e.toString());
    }
  }

  private Response exchange(String path, Method method) throws IOException {
    var patience = budget.atMost(timeout);
    if (!patience.isPositive()) {
      throw new IOException("The turn's time is used up");
    }
    var request = HttpRequest.newBuilder(URI.create(baseUrl + path))
        .header("Content-Type", "application/json").header("Accept", "application/json");
    var response = WholeAnswer.to(method.of(request).build(), http, patience);
    if (response.statusCode() >= 500) {
      throw new IOException("answered " + response.statusCode());
    }
    return new Response(response.statusCode(), response.body());
  }

  private <T> Remote<T> unavailable(String why) {
    LOG.warnf("%s: %s", name, why);
    return new Remote.Unavailable<>(name + ": " + why);
  }
}
