package com.microcom.catalog.outbound;

import com.microcom.catalog.embeddings.TextVectors;
import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.outbound.qdrant.QdrantProductSearch;
import com.microcom.catalog.outbound.qdrant.inprocess.InProcessQdrant;
import com.microcom.catalog.search.ProductSearch;
import java.util.List;
import java.util.Optional;

/** Search engines by name, for what runs outside the service's container: the measuring command. */
public final class SearchEngines {
  private SearchEngines() {}

  /** A new, empty engine. @param where it runs, for people @param closing takes away what it left */
  public record Opened(ProductSearch search, String where, Runnable closing) implements AutoCloseable {
    @Override
    public void close() {
      closing.run();
    }
  }

  public static List<String> names() {
    return List.of("lucene", "qdrant");
  }

  /** Qdrant is the server that {@code QDRANT_URL} names; without it the protocol is served in this process. */
  public static Optional<Opened> named(String name, Lexicon lexicon, TextVectors vectors) {
    return switch (name) {
      case "lucene" -> Optional.of(new Opened(new LuceneProductSearch(vectors), "lucene in this process", () -> {}));
      case "qdrant" -> Optional.of(qdrant(lexicon, vectors));
      default -> Optional.empty();
    };
  }

  private static Opened qdrant(Lexicon lexicon, TextVectors vectors) {
    var url = System.getenv().getOrDefault("QDRANT_URL", "");
    var server = url.isBlank() ? InProcessQdrant.start() : null;
    var alias = "measuring-" + ProcessHandle.current().pid();
    var key = System.getenv().getOrDefault("QDRANT_API_KEY", "");
    var search = new QdrantProductSearch(server == null ? url : server.url(), server == null ? key : "", alias, lexicon, vectors);
    var where = server == null ? "qdrant at " + url : "qdrant's protocol over gRPC, served from memory in this process (QDRANT_URL is not set)";
    return new Opened(search, where, () -> {
      search.drop();
      search.close();
      if (server != null) {
        server.close();
      }
    });
  }
}
