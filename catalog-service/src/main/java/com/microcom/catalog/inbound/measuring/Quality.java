package com.microcom.catalog.inbound.measuring;

import com.microcom.contracts.values.Sku;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** How good answers are, over the questions that say which products are right. */
final class Quality {
  private static final int TOP = 5;

  private record Judged(List<Sku> skus, Set<Sku> relevant, boolean copiesCount) {
    boolean isRight(Sku sku) {
      return relevant.contains(copiesCount ? Copies.original(sku) : sku);
    }

    double recall() {
      var right = skus.stream().limit(TOP).filter(this::isRight).count();
      return (double) right / Math.min(TOP, copiesCount && right > relevant.size() ? right : relevant.size());
    }

    double reciprocalRank() {
      var first = skus.stream().filter(this::isRight).findFirst();
      return first.map(sku -> 1.0 / (skus.indexOf(sku) + 1)).orElse(0.0);
    }

    double first() {
      return !skus.isEmpty() && isRight(skus.getFirst()) ? 1 : 0;
    }
  }

  private final List<Judged> judged = new ArrayList<>();

  void add(Question question, List<Sku> skus) {
    if (question.isJudged()) {
      judged.add(new Judged(skus, new HashSet<>(question.relevant()), question.kind() == null));
    }
  }

  /** Recall among the first five of one judged question. */
  static double recall(Question question, List<Sku> skus) {
    return new Judged(skus, new HashSet<>(question.relevant()), question.kind() == null).recall();
  }

  /** A clarifying question is right to this degree if one of its options leads to a right product. */
  static boolean offers(Question question, Answered answered) {
    var relevant = Set.copyOf(question.relevant());
    return answered.options().stream().anyMatch(o -> o.skus().stream().limit(TOP).anyMatch(s -> relevant.contains(Copies.original(s))));
  }

  Double recall() {
    return mean(Judged::recall);
  }

  Double reciprocalRank() {
    return mean(Judged::reciprocalRank);
  }

  Double first() {
    return mean(Judged::first);
  }

  private Double mean(ToDoubleFunction<Judged> measure) {
    return judged.isEmpty() ? null : Latencies.rounded(judged.stream().mapToDouble(measure).average().orElseThrow());
  }
}
