package com.microcom.catalog.products;

import com.microcom.contracts.values.Sku;
import java.util.List;
import java.util.Map;

/** How the stored products were described. */
public interface Descriptions {

  /** In SKU order. @param lexicon version of a lexicon; those that an earlier one described */
  List<Sku> before(int lexicon, int limit);

  long countBefore(int lexicon);

  /** Visible products by kind. */
  Map<String, Integer> countByKind();

  /** @param lacking visible products of the kind without a value @param doubtful with a value that is no fact */
  record Gap(String kind, String attribute, int lacking, int doubtful) {}

  /** @param attributes those that matter, by kind */
  List<Gap> gaps(Map<String, List<String>> attributes);

  /**
   * Visible products of the kind that lack one of the attributes or have a doubtful value in it or a doubtful kind, in SKU order.
   * Of {@link Product#OTHER} all.
   */
  List<Product> withGaps(String kind, List<String> attributes, int offset, int limit);

  int countWithGaps(String kind, List<String> attributes);
}
