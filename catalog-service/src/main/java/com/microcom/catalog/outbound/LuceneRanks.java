package com.microcom.catalog.outbound;

import com.microcom.catalog.search.Fusion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.TopDocs;

/** Lists of one searcher fused by their ranks, to sort by; what is in none of them has 0. */
final class LuceneRanks extends LuceneColumn {
  private final Map<Integer, Double> scores = new HashMap<>();

  /** @return whether anything is in it */
  boolean add(TopDocs list, float weight) {
    for (var rank = 0; rank < list.scoreDocs.length; rank++) {
      scores.merge(list.scoreDocs[rank].doc, (double) weight / (Fusion.K + 1 + rank), Double::sum);
    }
    return list.scoreDocs.length > 0;
  }

  /** Documents of the lists, the best first. */
  List<Integer> best() {
    return scores.entrySet().stream().sorted(Map.Entry.<Integer, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).toList();
  }

  @Override
  public DoubleValues getValues(LeafReaderContext segment, DoubleValues ignored) {
    return new DoubleValues() {
      private int document;

      @Override
      public double doubleValue() {
        return scores.getOrDefault(document, 0.0);
      }

      @Override
      public boolean advanceExact(int inSegment) {
        document = segment.docBase + inSegment;
        return true;
      }
    };
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public String toString() {
    return "fused ranks of " + scores.size() + " documents";
  }
}
