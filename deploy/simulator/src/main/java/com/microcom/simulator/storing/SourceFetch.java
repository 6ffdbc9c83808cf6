package com.microcom.simulator.storing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Fetches a file from where the caller says it is. */
@ApplicationScoped
public class SourceFetch {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /** What came of it. */
  public sealed interface Result permits Fetched, Unavailable {}

  public record Fetched(byte[] content, String name, String mimeType) implements Result {}

  public record Unavailable(String reason) implements Result {}

  public Result fetch(String url, JsonNode headers) {
    try {
      var request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
      headers.properties().forEach(header -> request.header(header.getKey(), header.getValue().asText()));
      var response = client.send(request.build(), BodyHandlers.ofByteArray());
      var type = response.headers().firstValue("content-type").orElse(null);
      return response.statusCode() == 200
          ? new Fetched(response.body(), url.substring(url.lastIndexOf('/') + 1), type)
          : new Unavailable("HTTP " + response.statusCode());
    } catch (IOException | IllegalArgumentException e) {
      return new Unavailable(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Unavailable("interrupted");
    }
  }
}
