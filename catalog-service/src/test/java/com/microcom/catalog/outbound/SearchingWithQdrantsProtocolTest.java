package com.microcom.catalog.outbound;

import com.microcom.catalog.embeddings.TextVectors;
import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.outbound.qdrant.QdrantProductSearch;
import com.microcom.catalog.outbound.qdrant.inprocess.InProcessQdrant;
import com.microcom.catalog.search.ProductSearch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The whole way over gRPC, against the server in this process. */
class SearchingWithQdrantsProtocolTest extends ProductSearchContract {
  private final Lexicon lexicon = Lexicon.argentine();
  private final List<QdrantProductSearch> opened = new ArrayList<>();
  private InProcessQdrant server;

  @BeforeAll
  void startServer() {
    server = InProcessQdrant.start();
  }

  @AfterAll
  void stopServer() {
    opened.forEach(QdrantProductSearch::close);
    server.close();
  }

  @Override
  ProductSearch engine(TextVectors vectors) {
    opened.add(new QdrantProductSearch(server.url(), "", "contract" + opened.size(), lexicon, vectors));
    return opened.getLast();
  }
}
