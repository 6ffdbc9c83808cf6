package com.microcom.catalog.outbound.qdrant;

import static io.qdrant.client.ConditionFactory.matchKeyword;
import static io.qdrant.client.ExpressionFactory.condition;
import static io.qdrant.client.ExpressionFactory.constant;
import static io.qdrant.client.ExpressionFactory.mult;
import static io.qdrant.client.ExpressionFactory.sum;
import static io.qdrant.client.ExpressionFactory.variable;
import static io.qdrant.client.QueryFactory.formula;
import static io.qdrant.client.QueryFactory.nearest;
import static io.qdrant.client.QueryFactory.orderBy;
import static io.qdrant.client.QueryFactory.rrf;
import static io.qdrant.client.VectorInputFactory.vectorInput;

import com.microcom.catalog.search.Fusion;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.Direction;
import io.qdrant.client.grpc.Points.Expression;
import io.qdrant.client.grpc.Points.Formula;
import io.qdrant.client.grpc.Points.MultExpression;
import io.qdrant.client.grpc.Points.OrderBy;
import io.qdrant.client.grpc.Points.PrefetchQuery;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.Rrf;
import io.qdrant.client.grpc.Points.SumExpression;
import io.qdrant.client.grpc.Points.VectorInput;
import java.util.List;

/** The rankings, in Qdrant's words. The filter stands in every prefetch: what does not fit is no candidate. */
final class QdrantQueries {
  /** As in the embedded engine: one place up in the list of kinds; a rare word found in a title outweighs it. */
  private static final float KIND_WEIGHT = 0.5f;

  static final int LIKE_CANDIDATES = 30;

  private QdrantQueries() {}

  static QueryPoints.Builder byWords(VectorInput words, List<String> kinds, Filter filter) {
    if (kinds.size() < 2) {
      return QueryPoints.newBuilder().setQuery(nearest(words)).setUsing(QdrantFields.BM25).setFilter(filter);
    }
    return QueryPoints.newBuilder().addPrefetch(words(words, filter)).setQuery(formula(likelierKinds(kinds)));
  }

  /** Words and meaning, fused by their ranks. */
  static QueryPoints.Builder byWordsAndMeaning(VectorInput words, float[] meaning, List<String> kinds, Filter filter) {
    var lexical = kinds.size() < 2
        ? words(words, filter)
        : PrefetchQuery.newBuilder().addPrefetch(words(words, filter)).setQuery(formula(likelierKinds(kinds))).setLimit(Fusion.CANDIDATES).build();
    return fused(lexical, meaning(meaning, filter, Fusion.CANDIDATES), Fusion.DENSE_WEIGHT);
  }

  /** For questions only: nothing is filtered. */
  static QueryPoints.Builder guess(VectorInput words, float[] meaning) {
    var everything = Filter.getDefaultInstance();
    return fused(words(words, everything).toBuilder().setLimit(LIKE_CANDIDATES).build(), meaning(meaning, everything, LIKE_CANDIDATES), Fusion.GUESS_WEIGHT);
  }

  /** For questions only. */
  static QueryPoints.Builder byMeaning(float[] meaning) {
    return QueryPoints.newBuilder().setQuery(nearest(vectorInput(meaning))).setUsing(QdrantFields.DENSE);
  }

  private static QueryPoints.Builder fused(PrefetchQuery words, PrefetchQuery meaning, float weight) {
    var fusion = Rrf.newBuilder().setK(Fusion.K).addWeights(Fusion.LEXICAL_WEIGHT).addWeights(weight).build();
    return QueryPoints.newBuilder().addPrefetch(words).addPrefetch(meaning).setQuery(rrf(fusion));
  }

  private static PrefetchQuery meaning(float[] meaning, Filter filter, int limit) {
    return PrefetchQuery.newBuilder().setQuery(nearest(vectorInput(meaning))).setUsing(QdrantFields.DENSE).setFilter(filter).setLimit(limit).build();
  }

  static QueryPoints.Builder byPrice(boolean dearestFirst, Filter filter) {
    var order = OrderBy.newBuilder().setKey(QdrantFields.CENTS).setDirection(dearestFirst ? Direction.Desc : Direction.Asc).build();
    return QueryPoints.newBuilder().setQuery(orderBy(order)).setFilter(filter);
  }

  static QueryPoints.Builder any(Filter filter) {
    return QueryPoints.newBuilder().setFilter(filter);
  }

  private static PrefetchQuery words(VectorInput words, Filter filter) {
    return PrefetchQuery.newBuilder().setQuery(nearest(words)).setUsing(QdrantFields.BM25).setFilter(filter).setLimit(Fusion.CANDIDATES).build();
  }

  private static Formula likelierKinds(List<String> kinds) {
    var score = SumExpression.newBuilder().addSum(variable("$score"));
    for (var i = 0; i + 1 < kinds.size(); i++) {
      score.addSum(weighted(KIND_WEIGHT * (kinds.size() - 1 - i), kinds.get(i)));
    }
    return Formula.newBuilder().setExpression(sum(score.build())).build();
  }

  private static Expression weighted(float weight, String kind) {
    return mult(MultExpression.newBuilder().addMult(constant(weight)).addMult(condition(matchKeyword(QdrantFields.KIND, kind))).build());
  }
}
