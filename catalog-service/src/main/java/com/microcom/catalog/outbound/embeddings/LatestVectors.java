package com.microcom.catalog.outbound.embeddings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Vectors of the latest questions: one question is asked of the index several times while conditions are given up. */
final class LatestVectors {
  private static final int KEPT = 500;

  private final Map<String, float[]> vectors =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
          return size() > KEPT;
        }
      };

  synchronized Optional<float[]> get(String text) {
    return Optional.ofNullable(vectors.get(text));
  }

  synchronized void put(String text, float[] vector) {
    vectors.put(text, vector);
  }
}
