package com.microcom.catalog.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.microcom.catalog.outbound.embeddings.EmbeddingSettings;
import com.microcom.catalog.outbound.embeddings.EmbeddingSettings.Provider;
import com.microcom.catalog.outbound.embeddings.ModelVectors;
import com.microcom.contracts.Wire;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** A server that speaks OpenAI's embeddings protocol and knows a handful of concepts: one dimension each, by the words for it. */
public final class ConceptModel implements AutoCloseable {
  private static final List<List<String>> CONCEPTS = List.of(
      List.of("vereda", "exterior", "calle", "ip67"), List.of("noche", "oscuridad", "infrarrojo"), List.of("bebe", "hogar", "interior"),
      List.of("disco", "guardar", "almacenamiento"), List.of("silencio", "mudo"), List.of("oficina", "trabajo"));

  public enum Mood { WELL, FAILING, SILENT }

  private final HttpServer server;
  private final AtomicInteger texts = new AtomicInteger();
  private final AtomicReference<Mood> mood = new AtomicReference<>(Mood.WELL);
  private final CountDownLatch closing = new CountDownLatch(1);

  public ConceptModel() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/embeddings", exchange -> answer(exchange, this::openAi));
    server.createContext("/api/embed", exchange -> answer(exchange, this::ollama));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  private void answer(HttpExchange exchange, Function<JsonNode, Map<String, Object>> protocol) throws IOException {
    try (exchange) {
      if (mood.get() == Mood.SILENT) {
        closing.await();
      }
      if (mood.get() == Mood.FAILING) {
        exchange.sendResponseHeaders(500, -1);
        return;
      }
      var body = Wire.write(protocol.apply(Wire.json().readTree(exchange.getRequestBody())));
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, Object> openAi(JsonNode request) {
    return Map.of("object", "list", "model", request.path("model").asText(), "data", data(request.path("input")), "usage", Map.of("prompt_tokens", 1, "total_tokens", 1));
  }

  private Map<String, Object> ollama(JsonNode request) {
    return Map.of("model", request.path("model").asText(), "embeddings", data(request.path("input")).stream().map(d -> d.get("embedding")).toList());
  }

  private List<Map<String, Object>> data(JsonNode input) {
    var data = new ArrayList<Map<String, Object>>();
    for (var text : input) {
      texts.incrementAndGet();
      data.add(Map.of("object", "embedding", "index", data.size(), "embedding", vector(text.asText())));
    }
    return data;
  }

  private static List<Double> vector(String text) {
    var words = LuceneText.words(text);
    var vector = new ArrayList<Double>();
    // A little of a dimension of its own: no vector is zero, and texts without a concept are alike.
    vector.add(0.1);
    CONCEPTS.forEach(concept -> vector.add((double) concept.stream().flatMap(word -> LuceneText.words(word).stream()).filter(words::contains).count()));
    return vector;
  }

  /** How many texts it was asked for. */
  public int texts() {
    return texts.get();
  }

  public void feels(Mood next) {
    mood.set(next);
  }

  public ModelVectors vectors() {
    return vectors("concepts-1", new SimpleMeterRegistry());
  }

  public ModelVectors vectors(String model, MeterRegistry metrics) {
    var url = address() + "/v1";
    return new ModelVectors(new EmbeddingSettings(Provider.openai, url, model, "", "", "query: ", "passage: ", Duration.ofMillis(1500)), metrics);
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}
