package com.microcom.catalog.outbound;

import com.microcom.catalog.embeddings.TextVectors;
import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.outbound.qdrant.QdrantProductSearch;
import com.microcom.catalog.search.ProductSearch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.qdrant.QdrantContainer;

/** Against a real server: the one that {@code QDRANT_TEST_URL} names, or one of {@code QDRANT_IMAGE} where Docker is. */
class SearchingWithAQdrantServerTest extends ProductSearchContract {
  /** Weighted fusion came with 1.17. */
  private static final String IMAGE = System.getenv().getOrDefault("QDRANT_IMAGE", "qdrant/qdrant:v1.17.0");

  private static final String NAMED = System.getenv().getOrDefault("QDRANT_TEST_URL", "");

  private final Lexicon lexicon = Lexicon.argentine();
  private final List<QdrantProductSearch> opened = new ArrayList<>();
  private QdrantContainer server;

  @BeforeAll
  void startServer() {
    if (!NAMED.isBlank()) {
      return;
    }
    var docker = DockerClientFactory.instance().isDockerAvailable();
    if (!docker) {
      System.out.println("SKIPPED: no Docker here and no QDRANT_TEST_URL, the contract does not run against a real Qdrant");
    }
    Assumptions.assumeTrue(docker, "no Docker here");
    server = new QdrantContainer(IMAGE);
    server.start();
  }

  @AfterAll
  void stopServer() {
    opened.forEach(search -> {
      search.drop();
      search.close();
    });
    if (server != null) {
      server.stop();
    }
  }

  @Override
  ProductSearch engine(TextVectors vectors) {
    var url = NAMED.isBlank() ? "http://" + server.getHost() + ":" + server.getGrpcPort() : NAMED;
    opened.add(new QdrantProductSearch(url, "", "contract" + ProcessHandle.current().pid() + "-" + opened.size(), lexicon, vectors));
    return opened.getLast();
  }
}
