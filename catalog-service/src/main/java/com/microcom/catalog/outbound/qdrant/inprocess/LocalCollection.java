package com.microcom.catalog.outbound.qdrant.inprocess;

import static com.microcom.catalog.outbound.qdrant.inprocess.LocalCollections.error;

import io.grpc.Status;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.FieldType;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.PointsSelector;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.Vector;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Points with named dense (cosine) and sparse (idf) vectors. Searches look at every point: exact, and fast enough for some 100,000. */
final class LocalCollection {
  private final Map<String, Long> dimensions = new HashMap<>();
  private final Set<String> sparse;
  private final Map<String, FieldType> indexed = new ConcurrentHashMap<>();
  private final Map<PointId, LocalPoint> points = new ConcurrentHashMap<>();
  private final LocalRarity rarity = new LocalRarity();

  LocalCollection(CreateCollection request) {
    request.getVectorsConfig().getParamsMap().getMapMap().forEach((name, params) -> dimensions.put(name, params.getSize()));
    sparse = request.getSparseVectorsConfig().getMapMap().keySet();
  }

  void index(String field, FieldType type) {
    indexed.put(field, type);
  }

  boolean isIndexed(String field, FieldType... types) {
    return List.of(types).contains(indexed.get(field));
  }

  boolean isSparse(String vector) {
    return sparse.contains(vector);
  }

  /** @throws io.grpc.StatusRuntimeException if there is no such vector, or it has another length */
  void check(String vector, int length) {
    if (!dimensions.containsKey(vector)) {
      throw error(Status.INVALID_ARGUMENT, "Wrong input: Not existing vector name error: " + vector);
    }
    if (dimensions.get(vector) != length) {
      throw error(Status.INVALID_ARGUMENT, "Wrong input: Vector dimension error: expected dim: " + dimensions.get(vector) + ", got " + length);
    }
  }

  /** All of them or none. */
  void upsert(List<PointStruct> structs) {
    var all = structs.stream().map(this::point).toList();
    synchronized (this) {
      all.forEach(point -> replace(point.id(), point));
    }
  }

  synchronized void delete(PointsSelector selector) {
    selected(selector).forEach(id -> replace(id, null));
  }

  synchronized void setPayload(PointsSelector selector, Map<String, Value> changes) {
    selected(selector).forEach(id -> points.computeIfPresent(id, (key, point) -> point.with(changes)));
  }

  private void replace(PointId id, LocalPoint next) {
    var before = next == null ? points.remove(id) : points.put(id, next);
    rarity.replace(before, next);
  }

  private List<PointId> selected(PointsSelector selector) {
    return selector.hasFilter() ? points.values().stream().filter(p -> LocalFilter.passes(p, selector.getFilter())).map(LocalPoint::id).toList() : selector.getPoints().getIdsList();
  }

  List<LocalPoint> get(List<PointId> ids) {
    return ids.stream().map(points::get).filter(Objects::nonNull).toList();
  }

  long count(Filter filter) {
    return points.values().stream().filter(p -> LocalFilter.passes(p, filter)).count();
  }

  List<LocalPoint.Scored> query(QueryPoints request) {
    return new LocalQuery(this, points.values(), rarity).answer(request);
  }

  private LocalPoint point(PointStruct struct) {
    checkId(struct.getId());
    var dense = new HashMap<String, float[]>();
    var words = new HashMap<String, Map<Integer, Float>>();
    struct.getVectors().getVectors().getVectorsMap().forEach((name, vector) -> {
      if (isSparse(name)) {
        words.put(name, weights(vector));
      } else {
        dense.put(name, unit(vector, name));
      }
    });
    return new LocalPoint(struct.getId(), Map.copyOf(struct.getPayloadMap()), dense, words);
  }

  private static void checkId(PointId id) {
    if (id.hasUuid()) {
      try {
        UUID.fromString(id.getUuid());
      } catch (IllegalArgumentException e) {
        throw error(Status.INVALID_ARGUMENT, "Unable to parse UUID: " + id.getUuid());
      }
    }
  }

  private float[] unit(Vector vector, String name) {
    var data = vector.hasDense() ? vector.getDense().getDataList() : data(vector);
    check(name, data.size());
    return LocalQuery.unit(data);
  }

  @SuppressWarnings("deprecation")
  private static List<Float> data(Vector vector) {
    return vector.getDataList();
  }

  @SuppressWarnings("deprecation")
  private static Map<Integer, Float> weights(Vector vector) {
    var indices = vector.hasSparse() ? vector.getSparse().getIndicesList() : vector.getIndices().getDataList();
    var values = vector.hasSparse() ? vector.getSparse().getValuesList() : vector.getDataList();
    return LocalQuery.weights(indices, values, LinkedHashMap::new);
  }
}
