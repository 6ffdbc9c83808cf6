package com.microcom.catalog.outbound.qdrant.inprocess;

import static com.microcom.catalog.outbound.qdrant.inprocess.LocalCollections.error;

import com.microcom.catalog.outbound.qdrant.inprocess.LocalPoint.Scored;
import io.grpc.Status;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.Direction;
import io.qdrant.client.grpc.Points.Expression;
import io.qdrant.client.grpc.Points.FieldType;
import io.qdrant.client.grpc.Points.Fusion;
import io.qdrant.client.grpc.Points.OrderBy;
import io.qdrant.client.grpc.Points.PrefetchQuery;
import io.qdrant.client.grpc.Points.Query;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.Rrf;
import io.qdrant.client.grpc.Points.VectorInput;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** A query with its prefetches, from the inside out. */
final class LocalQuery {
  private static final int LIMIT = 10;
  /** The server's own constant of fusion where the request names none. */
  private static final int K = 2;

  private final LocalCollection collection;
  private final Collection<LocalPoint> points;
  private final LocalRarity rarity;

  LocalQuery(LocalCollection collection, Collection<LocalPoint> points, LocalRarity rarity) {
    this.collection = collection;
    this.points = points;
    this.rarity = rarity;
  }

  List<Scored> answer(QueryPoints request) {
    var prefetched = request.getPrefetchList().stream().map(this::prefetch).toList();
    var ranked = rank(request.hasQuery() ? request.getQuery() : null, request.getUsing(), request.getFilter(), prefetched);
    return ranked.skip(request.getOffset()).limit(request.hasLimit() ? request.getLimit() : LIMIT).toList();
  }

  private List<Scored> prefetch(PrefetchQuery prefetch) {
    var prefetched = prefetch.getPrefetchList().stream().map(this::prefetch).toList();
    return rank(prefetch.hasQuery() ? prefetch.getQuery() : null, prefetch.getUsing(), prefetch.getFilter(), prefetched)
        .limit(prefetch.hasLimit() ? prefetch.getLimit() : LIMIT).toList();
  }

  private Stream<Scored> rank(Query query, String using, Filter filter, List<List<Scored>> prefetched) {
    if (query == null) {
      return passing(filter).sorted(Comparator.comparing(p -> p.id().getUuid())).map(p -> new Scored(p, 0));
    }
    return switch (query.getVariantCase()) {
      case NEAREST -> nearest(query.getNearest(), using, filter);
      case ORDER_BY -> ordered(query.getOrderBy(), filter);
      case FUSION -> fusion(query.getFusion(), prefetched, filter);
      case RRF -> fused(query.getRrf(), prefetched, filter);
      case FORMULA -> prefetched.stream().flatMap(List::stream).filter(s -> LocalFilter.passes(s.point(), filter))
          .map(s -> new Scored(s.point(), value(query.getFormula().getExpression(), s))).sorted(BEST);
      default -> throw error(Status.UNIMPLEMENTED, "Query " + query.getVariantCase());
    };
  }

  private static final Comparator<Scored> BEST = Comparator.comparingDouble(Scored::score).reversed();

  private Stream<LocalPoint> passing(Filter filter) {
    return points.stream().filter(p -> LocalFilter.passes(p, filter));
  }

  private Stream<Scored> nearest(VectorInput vector, String using, Filter filter) {
    if (collection.isSparse(using)) {
      var asked = weights(vector.getSparse().getIndicesList(), vector.getSparse().getValuesList(), LinkedHashMap::new);
      asked.replaceAll((word, weight) -> (float) (weight * rarity.of(using, word)));
      return best(filter, p -> product(asked, p.sparse().get(using)), 0);
    }
    collection.check(using, vector.getDense().getDataCount());
    var asked = unit(vector.getDense().getDataList());
    return best(filter, p -> p.dense().containsKey(using) ? cosine(asked, p.dense().get(using)) : Double.NaN, -2);
  }

  /** @param above points of no higher score are no hits; neither are those without a vector (NaN) */
  private Stream<Scored> best(Filter filter, ToDoubleFunction<LocalPoint> score, double above) {
    return passing(filter).map(p -> new Scored(p, score.applyAsDouble(p))).filter(s -> s.score() > above).sorted(BEST);
  }

  private Stream<Scored> ordered(OrderBy order, Filter filter) {
    if (!collection.isIndexed(order.getKey(), FieldType.FieldTypeInteger, FieldType.FieldTypeFloat)) {
      throw error(Status.INVALID_ARGUMENT, "Wrong input: No range index for `order_by` key: `" + order.getKey() + "`. Please create one to use `order_by`.");
    }
    var by = Comparator.comparingDouble((LocalPoint p) -> LocalFilter.number(p.values(order.getKey()).getFirst()));
    return passing(filter).filter(p -> p.values(order.getKey()).stream().anyMatch(LocalFilter::isNumber))
        .sorted(order.getDirection() == Direction.Desc ? by.reversed() : by).map(p -> new Scored(p, 0));
  }

  private static Stream<Scored> fusion(Fusion fusion, List<List<Scored>> lists, Filter filter) {
    if (fusion != Fusion.RRF) {
      throw error(Status.UNIMPLEMENTED, "Fusion " + fusion);
    }
    return fused(Rrf.getDefaultInstance(), lists, filter);
  }

  private static Stream<Scored> fused(Rrf rrf, List<List<Scored>> lists, Filter filter) {
    if (rrf.getWeightsCount() != 0 && rrf.getWeightsCount() != lists.size()) {
      throw error(Status.INVALID_ARGUMENT, "Wrong input: " + rrf.getWeightsCount() + " weights for " + lists.size() + " prefetches");
    }
    var scores = new LinkedHashMap<LocalPoint, Double>();
    for (var list = 0; list < lists.size(); list++) {
      var weight = rrf.getWeightsCount() == 0 ? 1 : rrf.getWeights(list);
      for (var rank = 0; rank < lists.get(list).size(); rank++) {
        scores.merge(lists.get(list).get(rank).point(), weight / (double) ((rrf.hasK() ? rrf.getK() : K) + rank), Double::sum);
      }
    }
    return scores.entrySet().stream().map(e -> new Scored(e.getKey(), e.getValue())).filter(s -> LocalFilter.passes(s.point(), filter)).sorted(BEST);
  }

  private static double value(Expression expression, Scored scored) {
    return switch (expression.getVariantCase()) {
      case CONSTANT -> expression.getConstant();
      case VARIABLE -> scored.score();
      case CONDITION -> LocalFilter.holds(scored.point(), expression.getCondition()) ? 1 : 0;
      case SUM -> expression.getSum().getSumList().stream().mapToDouble(e -> value(e, scored)).sum();
      case MULT -> expression.getMult().getMultList().stream().mapToDouble(e -> value(e, scored)).reduce(1, (a, b) -> a * b);
      default -> throw error(Status.UNIMPLEMENTED, "Expression " + expression.getVariantCase());
    };
  }

  private static double product(Map<Integer, Float> asked, Map<Integer, Float> weights) {
    return weights == null ? 0 : asked.entrySet().stream().mapToDouble(e -> e.getValue() * weights.getOrDefault(e.getKey(), 0f)).sum();
  }

  private static double cosine(float[] a, float[] b) {
    var sum = 0.0;
    for (var i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** @throws io.grpc.StatusRuntimeException if a word comes twice */
  static Map<Integer, Float> weights(List<Integer> indices, List<Float> values, Supplier<Map<Integer, Float>> empty) {
    var weights = empty.get();
    for (var i = 0; i < indices.size(); i++) {
      if (weights.put(indices.get(i), values.get(i)) != null) {
        throw error(Status.INVALID_ARGUMENT, "Wrong input: Validation error in sparse vector: indices must be unique");
      }
    }
    return weights;
  }

  static float[] unit(List<Float> data) {
    var length = Math.sqrt(data.stream().mapToDouble(x -> x * x).sum());
    var unit = new float[data.size()];
    for (var i = 0; i < unit.length; i++) {
      unit[i] = (float) (length == 0 ? 0 : data.get(i) / length);
    }
    return unit;
  }
}
