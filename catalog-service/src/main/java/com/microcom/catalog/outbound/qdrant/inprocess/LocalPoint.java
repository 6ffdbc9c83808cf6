package com.microcom.catalog.outbound.qdrant.inprocess;

import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.PayloadIncludeSelector;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.WithPayloadSelector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A stored point; immutable, so that questions need no lock.
 *
 * @param dense by name, of length 1 @param sparse by name
 */
record LocalPoint(PointId id, Map<String, Value> payload, Map<String, float[]> dense, Map<String, Map<Integer, Float>> sparse) {
  record Scored(LocalPoint point, double score) {}

  LocalPoint with(Map<String, Value> changes) {
    var changed = new HashMap<>(payload);
    changed.putAll(changes);
    return new LocalPoint(id, Map.copyOf(changed), dense, sparse);
  }

  /** What stands at a path ({@code number.channels}): several values of a list, none if it is not there or null. */
  List<Value> values(String path) {
    Value at = null;
    var fields = payload;
    for (var part : path.split("\\.")) {
      at = fields.get(part);
      if (at == null) {
        return List.of();
      }
      fields = at.getStructValue().getFieldsMap();
    }
    return switch (at.getKindCase()) {
      case LIST_VALUE -> at.getListValue().getValuesList();
      case NULL_VALUE, KIND_NOT_SET -> List.of();
      default -> List.of(at);
    };
  }

  RetrievedPoint retrieved(WithPayloadSelector selector) {
    return RetrievedPoint.newBuilder().setId(id).putAllPayload(selected(selector)).build();
  }

  ScoredPoint scored(double score, WithPayloadSelector selector) {
    return ScoredPoint.newBuilder().setId(id).setScore((float) score).putAllPayload(selected(selector)).build();
  }

  private Map<String, Value> selected(WithPayloadSelector selector) {
    if (!selector.hasInclude()) {
      return selector.getEnable() ? payload : Map.of();
    }
    PayloadIncludeSelector include = selector.getInclude();
    return include.getFieldsList().stream().filter(payload::containsKey).collect(Collectors.toMap(f -> f, payload::get));
  }
}
