package com.microcom.catalog.outbound;

import com.microcom.catalog.embeddings.TextVectors;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.catalog.outbound.embeddings.EmbeddingSettings;
import com.microcom.catalog.outbound.embeddings.EmbeddingSettings.Provider;
import com.microcom.catalog.outbound.embeddings.ModelVectors;
import com.microcom.catalog.outbound.qdrant.QdrantProductSearch;
import com.microcom.catalog.search.ProductSearch;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The engine and the embedding model that the configuration names. The classes of those that it does not name are never loaded. */
class SearchBeans {
  enum Engine { lucene, qdrant }

  @Produces
  @Singleton
  TextVectors textVectors(
      @ConfigProperty(name = "catalog.embeddings.provider") Provider provider,
      @ConfigProperty(name = "catalog.embeddings.url") Optional<String> url,
      @ConfigProperty(name = "catalog.embeddings.model") Optional<String> model,
      @ConfigProperty(name = "catalog.embeddings.question-model") Optional<String> questionModel,
      @ConfigProperty(name = "catalog.embeddings.key") Optional<String> key,
      @ConfigProperty(name = "catalog.embeddings.question-prefix") Optional<String> questionPrefix,
      @ConfigProperty(name = "catalog.embeddings.passage-prefix") Optional<String> passagePrefix,
      @ConfigProperty(name = "catalog.embeddings.patience") Duration patience,
      MeterRegistry metrics) {
    if (provider == Provider.off) {
      return TextVectors.OFF;
    }
    var name = model.orElseThrow(() -> new IllegalStateException("EMBEDDINGS=" + provider + " needs EMBEDDINGS_MODEL"));
    if (provider != Provider.onnx && url.isEmpty()) {
      throw new IllegalStateException("EMBEDDINGS=" + provider + " needs EMBEDDINGS_URL");
    }
    return new ModelVectors(
        new EmbeddingSettings(provider, url.orElse(""), name, questionModel.orElse(""), key.orElse(""), questionPrefix.orElse(""), passagePrefix.orElse(""), patience), metrics);
  }

  @Produces
  @Singleton
  ProductSearch productSearch(
      @ConfigProperty(name = "catalog.search.engine") Engine engine,
      @ConfigProperty(name = "catalog.search.qdrant.url") Optional<String> url,
      @ConfigProperty(name = "catalog.search.qdrant.key") Optional<String> key,
      @ConfigProperty(name = "catalog.search.qdrant.alias") String alias,
      Vocabulary vocabulary,
      TextVectors vectors,
      MeterRegistry metrics) {
    var lucene = new LuceneProductSearch(vectors);
    if (engine == Engine.lucene) {
      return lucene;
    }
    var address = url.orElseThrow(() -> new IllegalStateException("SEARCH_ENGINE=qdrant needs QDRANT_URL, http://host:6334"));
    return new StandbySearch(new QdrantProductSearch(address, key.orElse(""), alias, vocabulary.lexicon(), vectors), lucene, metrics);
  }
}
