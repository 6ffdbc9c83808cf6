package com.microcom.catalog.search;

import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.values.Sku;
import java.util.Collection;
import java.util.List;

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
  void put(Collection<Stocked> products);
}
