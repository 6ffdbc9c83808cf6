package com.microcom.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.microcom.contracts.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** JSON over HTTP for the stories (with the simulator's token, which others ignore); what is not 2xx fails the story with the body. */
final class Http {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Http() {}

  static JsonNode get(String url) {
    return json(send(HttpRequest.newBuilder(URI.create(url)).GET()));
  }

  static byte[] bytes(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)).GET());
  }

  static JsonNode post(String url, Object body) {
    return json(send(HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(Wire.write(body)))));
  }

  static JsonNode post(String url, String mediaType, String body) {
    return json(send(HttpRequest.newBuilder(URI.create(url)).header("Content-Type", mediaType).POST(HttpRequest.BodyPublishers.ofString(body))));
  }

  private static byte[] send(HttpRequest.Builder request) {
    try {
      var response = CLIENT.send(request.header("X-API-TOKEN", "local-token").timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() / 100 != 2) {
        throw new AssertionError(response.request().uri() + " → " + response.statusCode() + " " + new String(response.body()));
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(byte[] body) {
    try {
      return Wire.json().readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
