package com.microcom.catalog.inbound.measuring;

import com.microcom.contracts.values.Sku;
import java.util.List;
import java.util.Objects;

/**
 * A line of a file of questions.
 *
 * @param kind given for misspelt codes: exactly one product is right, copies of it are not
 * @param relevant the right products; null = not known, the answer is written and not judged
 */
record Question(String id, String query, String kind, List<Sku> relevant) {
  Question {
    Objects.requireNonNull(id, "id is missing");
    Objects.requireNonNull(query, "query is missing");
    if (query.isBlank()) {
      throw new IllegalArgumentException("query is blank");
    }
    relevant = relevant == null ? null : List.copyOf(relevant);
  }

  boolean isJudged() {
    return relevant != null && !relevant.isEmpty();
  }
}
