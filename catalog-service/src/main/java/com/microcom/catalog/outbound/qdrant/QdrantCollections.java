package com.microcom.catalog.outbound.qdrant;

import com.microcom.catalog.embeddings.ProductText;
import io.qdrant.client.grpc.Collections.AliasOperations;
import io.qdrant.client.grpc.Collections.CreateAlias;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.DeleteAlias;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.KeywordIndexParams;
import io.qdrant.client.grpc.Collections.Modifier;
import io.qdrant.client.grpc.Collections.PayloadIndexParams;
import io.qdrant.client.grpc.Collections.PayloadSchemaType;
import io.qdrant.client.grpc.Collections.SparseVectorConfig;
import io.qdrant.client.grpc.Collections.SparseVectorParams;
import io.qdrant.client.grpc.Collections.TextIndexParams;
import io.qdrant.client.grpc.Collections.TokenizerType;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Collections.VectorParamsMap;
import io.qdrant.client.grpc.Collections.VectorsConfig;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Collections come and go, the alias stays: a collection is named after all that its contents depend on, and the alias says which one
 * answers. A new one is built beside the old one and takes the alias over when it is whole.
 */
final class QdrantCollections {
  private static final List<String> KEYWORDS =
      List.of(QdrantFields.SKU, QdrantFields.KIND, QdrantFields.BRAND, QdrantFields.FACT, QdrantFields.CODE, QdrantFields.BEGINNING, QdrantFields.SLIP);
  private static final List<String> INTEGERS = List.of(QdrantFields.CENTS, QdrantFields.AVAILABLE);
  private static final List<String> TEXTS = List.of(QdrantFields.TITLE_WORDS, QdrantFields.DESCRIPTION_WORDS, QdrantFields.BRAND_WORDS);

  private final QdrantConnection server;
  private final String alias;
  private final List<String> numbers;

  /** @param numbers attributes that are compared as numbers */
  QdrantCollections(QdrantConnection server, String alias, List<String> numbers) {
    this.server = server;
    this.alias = alias;
    this.numbers = numbers;
  }

  /** @param lexicon its version @param model empty = no vectors */
  String nameFor(int lexicon, Optional<String> model) {
    var all = QdrantFields.VERSION + "|" + ProductText.VERSION + "|" + lexicon + "|" + model.orElse("");
    return alias + "-" + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString().substring(0, 8);
  }

  Optional<String> answering() {
    return server.read(c -> c.listAliasesAsync()).stream().filter(a -> a.getAliasName().equals(alias)).map(a -> a.getCollectionName()).findFirst();
  }

  boolean exists(String collection) {
    return server.read(c -> c.collectionExistsAsync(collection));
  }

  /** @param dimension 0 = without vectors of meaning */
  void create(String collection, int dimension) {
    var sparse = SparseVectorParams.newBuilder().setModifier(Modifier.Idf).build();
    var request = CreateCollection.newBuilder().setCollectionName(collection)
        .setSparseVectorsConfig(SparseVectorConfig.newBuilder().putMap(QdrantFields.BM25, sparse));
    if (dimension > 0) {
      var dense = VectorParams.newBuilder().setSize(dimension).setDistance(Distance.Cosine).build();
      request.setVectorsConfig(VectorsConfig.newBuilder().setParamsMap(VectorParamsMap.newBuilder().putMap(QdrantFields.DENSE, dense)));
    }
    server.write(c -> c.createCollectionAsync(request.build()));
    KEYWORDS.forEach(field -> index(collection, field, PayloadSchemaType.Keyword, PayloadIndexParams.newBuilder().setKeywordIndexParams(KeywordIndexParams.getDefaultInstance())));
    INTEGERS.forEach(field -> index(collection, field, PayloadSchemaType.Integer, null));
    numbers.forEach(attribute -> index(collection, QdrantFields.NUMBER + "." + attribute, PayloadSchemaType.Float, null));
    var phrases = TextIndexParams.newBuilder().setTokenizer(TokenizerType.Whitespace).setPhraseMatching(true);
    TEXTS.forEach(field -> index(collection, field, PayloadSchemaType.Text, PayloadIndexParams.newBuilder().setTextIndexParams(phrases)));
  }

  private void index(String collection, String field, PayloadSchemaType type, PayloadIndexParams.Builder parameters) {
    server.write(c -> c.createPayloadIndexAsync(collection, field, type, parameters == null ? null : parameters.build(), true, null, null));
  }

  /** In one step: no question meets an alias that points nowhere. */
  void answerFrom(String collection) {
    var steps = new ArrayList<AliasOperations>();
    if (answering().isPresent()) {
      steps.add(AliasOperations.newBuilder().setDeleteAlias(DeleteAlias.newBuilder().setAliasName(alias)).build());
    }
    steps.add(AliasOperations.newBuilder().setCreateAlias(CreateAlias.newBuilder().setAliasName(alias).setCollectionName(collection)).build());
    server.write(c -> c.updateAliasesAsync(steps));
  }

  /** Those of ours that nobody asks any more, left-overs of a killed process included. */
  void dropAllBut(String collection) {
    server.read(c -> c.listCollectionsAsync()).stream()
        .filter(name -> name.startsWith(alias + "-") && !name.equals(collection))
        .forEach(name -> server.write(c -> c.deleteCollectionAsync(name)));
  }
}
