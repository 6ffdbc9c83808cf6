package com.microcom.catalog.outbound;

import com.microcom.catalog.search.ProductSearch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Search engines by name, for what runs outside the service's container: the measuring command. */
public final class SearchEngines {
  private static final Map<String, Supplier<ProductSearch>> ENGINES = new TreeMap<>(Map.of("lucene", LuceneProductSearch::new));

  private SearchEngines() {}

  public static List<String> names() {
    return List.copyOf(ENGINES.keySet());
  }

  /** A new, empty one. */
  public static Optional<ProductSearch> named(String name) {
    return Optional.ofNullable(ENGINES.get(name)).map(Supplier::get);
  }
}
