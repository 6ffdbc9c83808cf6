package com.microcom.catalog.outbound;

import static com.microcom.catalog.outbound.Shelf.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microcom.catalog.embeddings.TextVectors;
import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.outbound.qdrant.QdrantProductSearch;
import com.microcom.catalog.outbound.qdrant.inprocess.InProcessQdrant;
import com.microcom.catalog.products.Stocked;
import com.microcom.catalog.search.PriceRange;
import com.microcom.catalog.search.ProductSearch;
import com.microcom.catalog.search.Wanted;
import com.microcom.catalog.search.Wanted.Order;
import com.microcom.contracts.values.Sku;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.qdrant.client.PointIdFactory;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import io.qdrant.client.VectorFactory;
import io.qdrant.client.VectorsFactory;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Points.PointStruct;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Collections that replace one another while buyers go on asking. */
class RebuildingInQdrantTest {
  private static final List<Stocked> PRODUCTS = Shelf.stocked(product("in", "camera-ip", "Cámara para interior").price("1"), product("out", "camera-ip", "Cámara IP67").price("2"));
  private static final Wanted OUTDOORS = new Wanted(List.of("camera-ip"), Set.of(), Set.of(), List.of(), PriceRange.ANY, Order.BEST, List.of("vereda"));

  private final Lexicon lexicon = Lexicon.argentine();
  private ConceptModel model;
  private InProcessQdrant server;
  private QdrantClient client;

  @BeforeEach
  void start() {
    model = new ConceptModel();
    server = InProcessQdrant.start();
    client = new QdrantClient(QdrantGrpcClient.newBuilder("127.0.0.1", server.port(), false).build());
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
    model.close();
  }

  @Test
  void another_model_builds_beside_and_takes_over_in_one_step() throws Exception {
    try (var before = engine(TextVectors.OFF)) {
      before.put(PRODUCTS);
      before.complete();
    }
    var old = answering();

    var vectors = model.vectors();
    try (var after = engine(vectors)) {
      after.put(PRODUCTS.subList(0, 1), Shelf.vectors(vectors, PRODUCTS.subList(0, 1)));
      assertThat(after.state().building()).isNotEmpty().isNotEqualTo(old);
      assertThat(answering()).isEqualTo(old);
      assertThat(found(after)).as("the old one answers, by words").containsExactly("in", "out");

      after.put(PRODUCTS, Shelf.vectors(vectors, PRODUCTS));
      after.complete();
      assertThat(found(after)).containsExactly("out", "in");
      assertThat(after.state()).isEqualTo(new ProductSearch.State("qdrant", answering(), "", true, ""));
      assertThat(client.listCollectionsAsync().get()).containsExactly(answering());
    }
  }

  @Test
  void what_a_killed_process_had_built_is_not_built_again() throws Exception {
    try (var before = engine(TextVectors.OFF)) {
      before.put(PRODUCTS);
      before.complete();
    }
    var vectors = model.vectors();
    String half;
    try (var killed = engine(vectors)) {
      killed.put(PRODUCTS.subList(0, 1), Shelf.vectors(vectors, PRODUCTS.subList(0, 1)));
      half = killed.state().building();
    }
    try (var again = engine(vectors)) {
      again.put(PRODUCTS, Shelf.vectors(vectors, PRODUCTS.subList(1, 2)));
      assertThat(again.state().building()).isEqualTo(half);
      again.complete();
      assertThat(found(again)).as("the vector of the first is there").containsExactly("out", "in");
    }
  }

  @Test
  void a_replica_of_the_same_version_follows_and_one_of_an_older_version_leaves_it_at_that() throws Exception {
    var vectors = model.vectors();
    try (var older = engine(TextVectors.OFF); var first = engine(vectors); var second = engine(vectors)) {
      older.put(PRODUCTS);
      older.complete();
      first.put(PRODUCTS, Shelf.vectors(vectors, PRODUCTS));
      second.put(PRODUCTS, Shelf.vectors(vectors, PRODUCTS));
      first.complete();
      assertThat(found(second)).hasSize(2);
      assertThat(second.state().collection()).isEqualTo(answering());
      assertThatThrownBy(() -> found(older)).hasMessageContaining("another version of the service answers");
      assertThatThrownBy(() -> older.put(PRODUCTS)).hasMessageContaining("another version of the service answers");
      assertThat(client.listCollectionsAsync().get()).hasSize(1);
    }
  }

  @Test
  void a_price_goes_as_payload_and_nothing_is_embedded_or_written_twice() throws Exception {
    var vectors = model.vectors();
    try (var engine = engine(vectors)) {
      var known = Shelf.vectors(vectors, PRODUCTS);
      engine.put(PRODUCTS, known);
      engine.complete();
      var asked = model.texts();
      var id = PointIdFactory.id(java.util.UUID.nameUUIDFromBytes("out".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      engine.put(Shelf.stocked(product("out", "camera-ip", "Cámara IP67").price("2").stock(3)));
      var stored = client.retrieveAsync(answering(), id, true, false, null).get().getFirst().getPayloadMap();
      assertThat(stored.get("available").getIntegerValue()).isEqualTo(3);
      assertThat(stored.get("titleWords").getStringValue()).isNotEmpty();
      assertThat(stored.get("embedded").getStringValue()).as("its vector is still there").isNotEmpty();
      assertThat(model.texts()).isEqualTo(asked);
      assertThat(found(engine)).startsWith("out");
    }
  }

  @Test
  void while_the_server_is_away_the_embedded_index_answers_and_what_was_missed_is_made_up_for() {
    var metrics = new SimpleMeterRegistry();
    try (var remote = engine(TextVectors.OFF)) {
      var search = new StandbySearch(remote, new LuceneProductSearch(), metrics);
      search.put(PRODUCTS);
      search.complete();
      assertThat(found(search)).containsExactly("in", "out");
      assertThat(search.state().failure()).isEmpty();

      server.close();
      search.put(Shelf.stocked(product("new", "camera-ip", "Cámara").price("3")));
      assertThat(found(search)).containsExactly("in", "out", "new");
      assertThat(search.state().failure()).isNotEmpty();
      assertThat(metrics.get("catalog_search_standby_total").counter().count()).isPositive();
      assertThatThrownBy(search::complete).hasMessageContaining("owed");

      server.startAgain();
      org.awaitility.Awaitility.await().atMost(java.time.Duration.ofSeconds(30)).until(() -> {
        var owed = search.owed();
        if (!owed.isEmpty()) {
          assertThat(owed).containsExactly(new Sku("new"));
          search.put(Shelf.stocked(product("new", "camera-ip", "Cámara").price("3")));
        }
        return found(search).size() == 3 && search.state().failure().isEmpty();
      });
      assertThat(found(remote)).containsExactly("in", "out", "new");
    }
  }

  @Test
  void the_server_in_this_process_refuses_what_a_real_one_refuses() {
    assertRefused(Status.Code.NOT_FOUND, "doesn't exist", () -> client.countAsync("nothing").get());
    try (var engine = engine(model.vectors())) {
      engine.put(PRODUCTS);
      var collection = answering();
      var short3 = VectorsFactory.namedVectors(Map.of("dense", VectorFactory.vector(1, 2, 3)));
      assertRefused(Status.Code.INVALID_ARGUMENT, "dimension", () -> client.upsertAsync(collection, List.of(PointStruct.newBuilder().setId(PointIdFactory.id(java.util.UUID.randomUUID())).setVectors(short3).build())).get());
      var badId = PointId.newBuilder().setUuid("CAM-1001").build();
      assertRefused(Status.Code.INVALID_ARGUMENT, "UUID", () -> client.upsertAsync(collection, List.of(PointStruct.newBuilder().setId(badId).build())).get());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void assertRefused(Status.Code code, String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable request) {
    assertThatThrownBy(request).isInstanceOf(ExecutionException.class).cause().isInstanceOfSatisfying(StatusRuntimeException.class, e -> {
      assertThat(e.getStatus().getCode()).isEqualTo(code);
      assertThat(e.getStatus().getDescription()).contains(reason);
    });
  }

  private QdrantProductSearch engine(TextVectors vectors) {
    return new QdrantProductSearch(server.url(), "", "products", lexicon, vectors);
  }

  private String answering() throws Exception {
    return client.listAliasesAsync().get().stream().filter(a -> a.getAliasName().equals("products")).findFirst().orElseThrow().getCollectionName();
  }

  private static List<String> found(ProductSearch search) {
    return search.find(OUTDOORS, 1, 0, 10).skus().stream().map(Sku::value).toList();
  }
}
