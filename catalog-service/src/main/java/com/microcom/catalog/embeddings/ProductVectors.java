package com.microcom.catalog.embeddings;

import com.microcom.contracts.values.Sku;
import java.util.Collection;
import java.util.Map;

/** Vectors that were computed before: computing them again costs minutes and money. */
public interface ProductVectors {
  /** @param hash of the text that was embedded, see {@link ProductText} */
  record Embedded(String hash, float[] vector) {}

  /** Those that are there. */
  Map<Sku, Embedded> find(Collection<Sku> skus, String model);

  void save(Map<Sku, Embedded> vectors, String model);

  /** Drops what other models computed. */
  void keepOnly(String model);
}
