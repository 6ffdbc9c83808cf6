package com.microcom.catalog.outbound.qdrant;

import static io.qdrant.client.WithPayloadSelectorFactory.include;
import static io.qdrant.client.WithVectorsSelectorFactory.enable;

import com.microcom.catalog.embeddings.ProductText;
import com.microcom.catalog.embeddings.TextVectors;
import com.microcom.catalog.products.Stocked;
import com.microcom.catalog.search.ProductSearch.State;
import com.microcom.contracts.values.Sku;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.PointsIdsList;
import io.qdrant.client.grpc.Points.PointsSelector;
import io.qdrant.client.grpc.Points.PointsUpdateOperation;
import io.qdrant.client.grpc.Points.PointsUpdateOperation.DeletePoints;
import io.qdrant.client.grpc.Points.PointsUpdateOperation.PointStructList;
import io.qdrant.client.grpc.Points.PointsUpdateOperation.SetPayload;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** What is written: into the collection that answers, and into the one that is being built beside it. */
final class QdrantIndex {
  private static final Logger LOG = Logger.getLogger(QdrantIndex.class);
  /** A message of gRPC has 4 MB; a point takes up to some 6 KB. */
  private static final int BATCH = 256;

  private record Stored(long version, String content, String embedded) {}

  private final QdrantConnection server;
  private final QdrantCollections collections;
  private final int lexicon;
  private final TextVectors vectors;
  private String ours;
  private volatile String answering;
  private volatile boolean meaningCounts;
  private volatile IllegalStateException gone;

  QdrantIndex(QdrantConnection server, QdrantCollections collections, int lexicon, TextVectors vectors) {
    this.server = server;
    this.collections = collections;
    this.lexicon = lexicon;
    this.vectors = vectors;
  }

  /**
   * Asks the collection that answers, whichever that is now.
   *
   * @throws QdrantConnection.Away if there is none of this version any more
   */
  <T> T ask(Function<String, T> question) {
    try {
      return question.apply(answering());
    } catch (QdrantConnection.Refused e) {
      if (!e.isMissing()) {
        throw e;
      }
      lookAgain();
      return question.apply(answering());
    }
  }

  private String answering() {
    if (gone != null) {
      throw new QdrantConnection.Away(gone);
    }
    if (answering == null) {
      open();
    }
    return answering;
  }

  boolean meaningCounts() {
    return meaningCounts;
  }

  State state() {
    return new State("qdrant", answering == null ? "" : answering, ours == null || ours.equals(answering) ? "" : ours, meaningCounts, "");
  }

  private synchronized void open() {
    if (answering != null) {
      return;
    }
    ours = collections.nameFor(lexicon, vectors.model());
    if (!collections.exists(ours)) {
      collections.create(ours, vectors.dimension());
    }
    var now = collections.answering();
    if (now.isEmpty()) {
      collections.answerFrom(ours);
    } else if (!now.get().equals(ours)) {
      LOG.infof("%s is being built; %s answers until it is whole", ours, now.get());
    }
    answering = now.orElse(ours);
  }

  synchronized void put(Collection<Stocked> products, Map<Sku, float[]> meanings) {
    answering();
    var all = List.copyOf(products);
    for (var from = 0; from < all.size(); from += BATCH) {
      var batch = all.subList(from, Math.min(from + BATCH, all.size()));
      if (!answering.equals(ours)) {
        // Its vectors are another model's: it gets words, prices and stock, and its vectors stay until the words change.
        ask(old -> write(old, batch, Map.of()));
      }
      ask(now -> write(ours, batch, meanings));
    }
  }

  private Void write(String collection, List<Stocked> batch, Map<Sku, float[]> meanings) {
    var stored = stored(collection, batch);
    var steps = new ArrayList<PointsUpdateOperation>();
    var whole = new ArrayList<PointStruct>();
    var gone = new LinkedHashSet<PointId>();
    for (var product : batch) {
      var id = QdrantPoint.idOf(product.sku());
      var known = stored.get(id);
      var meaning = meanings.get(product.sku());
      if (!product.product().visible()) {
        if (known != null) {
          gone.add(id);
        }
      } else if (known == null || !known.content().equals(QdrantPoint.content(product.product())) || isNews(meaning, known, product)) {
        whole.add(QdrantPoint.of(product, meaning));
      } else if (known.version() != product.product().version()) {
        steps.add(changed(id, QdrantPoint.changing(product)));
      }
    }
    if (!whole.isEmpty()) {
      steps.add(PointsUpdateOperation.newBuilder().setUpsert(PointStructList.newBuilder().addAllPoints(whole)).build());
    }
    if (!gone.isEmpty()) {
      steps.add(PointsUpdateOperation.newBuilder().setDeletePoints(DeletePoints.newBuilder().setPoints(select(gone))).build());
    }
    if (!steps.isEmpty()) {
      server.write(c -> c.batchUpdateAsync(collection, steps, true, null, null));
    }
    return null;
  }

  private static boolean isNews(float[] meaning, Stored known, Stocked product) {
    return meaning != null && !known.embedded().equals(ProductText.hash(product.product()));
  }

  private static PointsUpdateOperation changed(PointId id, Map<String, Value> payload) {
    return PointsUpdateOperation.newBuilder().setSetPayload(SetPayload.newBuilder().putAllPayload(payload).setPointsSelector(select(List.of(id)))).build();
  }

  private static PointsSelector select(Collection<PointId> ids) {
    return PointsSelector.newBuilder().setPoints(PointsIdsList.newBuilder().addAllIds(ids)).build();
  }

  private Map<PointId, Stored> stored(String collection, List<Stocked> batch) {
    var ids = batch.stream().map(p -> QdrantPoint.idOf(p.sku())).toList();
    var fields = include(List.of(QdrantFields.VERSION_STORED, QdrantFields.CONTENT, QdrantFields.EMBEDDED));
    var points = server.write(c -> c.retrieveAsync(collection, ids, fields, enable(false), null));
    return points.stream().collect(Collectors.toMap(RetrievedPoint::getId, QdrantIndex::stored));
  }

  private static Stored stored(RetrievedPoint point) {
    var payload = point.getPayloadMap();
    return new Stored(
        payload.get(QdrantFields.VERSION_STORED).getIntegerValue(), payload.get(QdrantFields.CONTENT).getStringValue(), payload.get(QdrantFields.EMBEDDED).getStringValue());
  }

  /** Ours is whole: it answers, and the others go. */
  synchronized void complete() {
    answering();
    if (!answering.equals(ours)) {
      collections.answerFrom(ours);
      LOG.infof("%s answers from now on in place of %s", ours, answering);
      answering = ours;
    }
    collections.dropAllBut(ours);
    meaningCounts = vectors.model().isPresent();
  }

  synchronized void drop() {
    collections.dropAllBut("");
    answering = null;
    meaningCounts = false;
  }

  /**
   * The collection that answered is gone. Another replica has switched over to ours: it is used. Otherwise a newer version of the service
   * has taken over, or somebody has deleted it: building ours again would fight with the other, so this process leaves it at that until
   * it is started again.
   */
  private synchronized void lookAgain() {
    if (collections.answering().filter(ours::equals).isPresent() && collections.exists(ours)) {
      answering = ours;
    } else {
      gone = new IllegalStateException("The collection " + answering + " is gone: another version of the service answers, or it was deleted. A restart builds it anew");
    }
  }
}
