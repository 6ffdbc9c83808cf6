package com.microcom.catalog.search;

import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.values.Sku;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A search index over the visible products. It may lag behind the database by seconds: what it returns is read again there before
 * it is shown. Engines share this port and its tests.
 */
public interface ProductSearch {

  /** @param total how many fit @param skus a page of them, those with enough stock first */
  record Hits(int total, List<Sku> skus) {}

  /**
   * Products by code, compared without separators and capitals.
   *
   * @param code letters and digits only
   * @param loose if none is exactly it: those that begin with it, else those one slip away
   */
  List<Sku> byCode(String code, boolean loose, int limit);

  /**
   * Products that fulfil every condition, ranked: enough units first, then in stock at all, then by the order asked for.
   *
   * @param units wanted of one product
   */
  Hits find(Wanted wanted, int units, int offset, int limit);

  /** Kinds of the products whose texts are most like these words, the likeliest first; for questions, never for answers. */
  List<String> kindsLike(List<String> words, int limit);

  /** Whether any product has this word or these words, one after the other, in its texts or its brand. */
  boolean mentions(String words);

  /** Adds, replaces, and removes those that are hidden. Searchable when it returns. */
  default void put(Collection<Stocked> products) {
    put(products, Map.of());
  }

  /** @param vectors of those whose meaning is known, all of one model; the others are found by their words alone until they have one */
  void put(Collection<Stocked> products, Map<Sku, float[]> vectors);

  /**
   * Everything that there is was put, with its vectors: from now on they count, and an engine that was building a new index beside the
   * old one switches over to it.
   */
  default void complete() {}

  /** Products that could not be brought up to date and have to be put again; empty where that cannot happen. */
  default Collection<Sku> owed() {
    return List.of();
  }

  /** For people who look after the service. */
  State state();

  /**
   * @param engine {@code lucene} or {@code qdrant}
   * @param collection what is searched now @param building what will replace it; empty = nothing
   * @param meaning whether vectors count in the answers
   * @param failure why another engine answers in its place; empty = it answers itself
   */
  record State(String engine, String collection, String building, boolean meaning, String failure) {}
}
