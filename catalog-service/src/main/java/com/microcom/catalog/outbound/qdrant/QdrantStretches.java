package com.microcom.catalog.outbound.qdrant;

import com.microcom.catalog.search.Wanted;
import io.qdrant.client.grpc.Common;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.QueryPoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The order of an answer as queries to be asked one after the other until there are enough: enough units, some, none; within each
 * what fits the words (and the meaning) best, then by kind and price, what has no price last. The first stretch is mostly enough.
 */
final class QdrantStretches {
  private QdrantStretches() {}

  /** @param meaning of the words that were not understood; empty = words alone */
  static List<QueryPoints.Builder> of(Wanted wanted, int units, Filter filter, Optional<float[]> meaning) {
    var stretches = new ArrayList<QueryPoints.Builder>();
    for (var stocked : byStock(filter, units)) {
      if (wanted.order() == Wanted.Order.BEST) {
        best(stretches, wanted, stocked, meaning);
      } else {
        byPrice(stretches, wanted.order() == Wanted.Order.DEAREST, stocked);
      }
    }
    return stretches;
  }

  private static List<Filter> byStock(Filter filter, int units) {
    var enough = QdrantFilter.and(filter, QdrantFilter.atLeast(units));
    var none = QdrantFilter.and(filter, QdrantFilter.fewerThan(1));
    var some = QdrantFilter.and(filter, QdrantFilter.atLeast(1), QdrantFilter.fewerThan(units));
    return units > 1 ? List.of(enough, some, none) : List.of(enough, none);
  }

  private static void best(List<QueryPoints.Builder> stretches, Wanted wanted, Filter filter, Optional<float[]> meaning) {
    QdrantWords.asked(wanted.ranking())
        .map(words -> meaning.map(m -> QdrantQueries.byWordsAndMeaning(words, m, wanted.kinds(), filter)).orElseGet(() -> QdrantQueries.byWords(words, wanted.kinds(), filter)))
        .ifPresent(stretches::add);
    if (wanted.kinds().size() < 2) {
      byPrice(stretches, false, filter);
      return;
    }
    for (var kind : wanted.kinds()) {
      byPrice(stretches, false, QdrantFilter.and(filter, QdrantFilter.any(QdrantFields.KIND, List.of(kind))));
    }
  }

  private static void byPrice(List<QueryPoints.Builder> stretches, boolean dearestFirst, Filter filter) {
    stretches.add(QdrantQueries.byPrice(dearestFirst, filter));
    stretches.add(QdrantQueries.any(QdrantFilter.and(filter, QdrantFilter.withoutPrice())));
  }
}
