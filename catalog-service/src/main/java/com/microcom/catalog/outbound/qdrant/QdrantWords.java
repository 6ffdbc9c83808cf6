package com.microcom.catalog.outbound.qdrant;

import static io.qdrant.client.VectorFactory.vector;
import static io.qdrant.client.VectorInputFactory.vectorInput;

import com.microcom.catalog.outbound.LuceneText;
import com.microcom.catalog.products.Product;
import io.qdrant.client.grpc.Points;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Texts as sparse vectors whose dot product is BM25: the product's side carries how often and how densely a word occurs, the server
 * multiplies by its rarity. The same words, stems and weights as the embedded engine's.
 */
final class QdrantWords {
  private static final float TITLE_WEIGHT = 2;
  private static final float K1 = 1.2f;
  private static final float B = 0.75f;
  /** Usual lengths in words. The server cannot count them; the ranking hardly depends on them. */
  private static final float TITLE_LENGTH = 10;
  private static final float DESCRIPTION_LENGTH = 20;

  private QdrantWords() {}

  static Points.Vector of(Product product) {
    var weights = new LinkedHashMap<Integer, Float>();
    add(weights, "t:", LuceneText.words(product.title()), TITLE_LENGTH);
    add(weights, "d:", LuceneText.words(product.description()), DESCRIPTION_LENGTH);
    return vector(new ArrayList<>(weights.values()), new ArrayList<>(weights.keySet()));
  }

  /** @return empty if nothing is left to look for */
  static Optional<Points.VectorInput> asked(List<String> words) {
    var weights = new LinkedHashMap<Integer, Float>();
    for (var word : LuceneText.words(String.join(" ", words))) {
      weights.merge(index("t:" + word), TITLE_WEIGHT, Float::sum);
      weights.merge(index("d:" + word), 1f, Float::sum);
    }
    return weights.isEmpty() ? Optional.empty() : Optional.of(vectorInput(new ArrayList<>(weights.values()), new ArrayList<>(weights.keySet())));
  }

  private static void add(Map<Integer, Float> weights, String field, List<String> words, float usualLength) {
    var counts = new LinkedHashMap<Integer, Integer>();
    words.forEach(word -> counts.merge(index(field + word), 1, Integer::sum));
    var length = K1 * (1 - B + B * words.size() / usualLength);
    counts.forEach((index, count) -> weights.merge(index, count / (count + length), Float::sum));
  }

  /** An unsigned number of 32 bits; two words of one catalogue hardly ever share one. */
  private static int index(String word) {
    var crc = new CRC32();
    crc.update(word.getBytes(StandardCharsets.UTF_8));
    return (int) crc.getValue();
  }
}
