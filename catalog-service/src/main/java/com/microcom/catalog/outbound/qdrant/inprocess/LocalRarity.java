package com.microcom.catalog.outbound.qdrant.inprocess;

import java.util.HashMap;
import java.util.Map;

/** In how many points each word of each sparse vector occurs: the {@code idf} modifier. */
final class LocalRarity {
  private final Map<String, Map<Integer, Integer>> occurrences = new HashMap<>();
  private final Map<String, Integer> points = new HashMap<>();

  /** @param before null = new @param after null = removed */
  synchronized void replace(LocalPoint before, LocalPoint after) {
    count(before, -1);
    count(after, 1);
  }

  private void count(LocalPoint point, int change) {
    if (point != null) {
      point.sparse().forEach((vector, weights) -> {
        points.merge(vector, change, Integer::sum);
        var words = occurrences.computeIfAbsent(vector, v -> new HashMap<>());
        weights.keySet().forEach(word -> words.merge(word, change, Integer::sum));
      });
    }
  }

  synchronized double of(String vector, int word) {
    double all = points.getOrDefault(vector, 0);
    double with = occurrences.getOrDefault(vector, Map.of()).getOrDefault(word, 0);
    return Math.log(1 + (all - with + 0.5) / (with + 0.5));
  }
}
