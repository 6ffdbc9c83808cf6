package com.microcom.catalog.outbound;

import com.microcom.catalog.search.Wanted;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/**
 * In which order products are shown: enough units, then some, then none; within each the order asked for, and the cheaper of equals
 * first. Reads columns of the index, because a question about a whole family has to sort a third of the catalogue.
 */
final class LuceneOrder {
  /** One place up in the list of kinds; a word found in a title outweighs it. */
  private static final double KIND_WEIGHT = 0.5;

  private LuceneOrder() {}

  static Sort of(Wanted wanted, int units, Optional<LuceneRanks> fused) {
    var first = new StockGroup(units).getSortField(true);
    var like = new Likeness(wanted.kinds(), !wanted.ranking().isEmpty()).getSortField(true);
    return switch (wanted.order()) {
      case BEST -> fused.map(ranks -> new Sort(first, ranks.getSortField(true), like, price(false))).orElseGet(() -> new Sort(first, like, price(false)));
      case CHEAPEST -> new Sort(first, price(false));
      case DEAREST -> new Sort(first, price(true));
    };
  }

  private static SortField price(boolean dearestFirst) {
    var field = new SortField(LuceneDocument.PRICE, SortField.Type.LONG, dearestFirst);
    field.setMissingValue(dearestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
    return field;
  }

  /** 2 = enough units, 1 = some, 0 = none. */
  private static final class StockGroup extends LuceneColumn {
    private final int units;

    private StockGroup(int units) {
      this.units = units;
    }

    @Override
    public DoubleValues getValues(LeafReaderContext segment, DoubleValues scores) throws IOException {
      var available = DocValues.getNumeric(segment.reader(), LuceneDocument.AVAILABLE);
      return new DoubleValues() {
        @Override
        public double doubleValue() throws IOException {
          var there = available.longValue();
          return there >= units ? 2 : there > 0 ? 1 : 0;
        }

        @Override
        public boolean advanceExact(int document) throws IOException {
          return available.advanceExact(document);
        }
      };
    }

    @Override
    public int hashCode() {
      return units;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof StockGroup group && group.units == units;
    }

    @Override
    public String toString() {
      return "stock for " + units;
    }
  }

  /** What words give, plus how likely the kind is meant among those named. */
  private static final class Likeness extends LuceneColumn {
    private final List<String> kinds;
    private final boolean byWords;

    private Likeness(List<String> kinds, boolean byWords) {
      this.kinds = kinds;
      this.byWords = byWords;
    }

    @Override
    public DoubleValues getValues(LeafReaderContext segment, DoubleValues scores) throws IOException {
      var column = DocValues.getSorted(segment.reader(), LuceneDocument.KIND);
      var weights = new double[column.getValueCount()];
      for (var i = 0; i < kinds.size(); i++) {
        var ordinal = column.lookupTerm(new BytesRef(kinds.get(i)));
        if (ordinal >= 0) {
          weights[ordinal] = KIND_WEIGHT * (kinds.size() - 1 - i);
        }
      }
      return new DoubleValues() {
        private double value;

        @Override
        public double doubleValue() {
          return value;
        }

        @Override
        public boolean advanceExact(int document) throws IOException {
          value = column.advanceExact(document) ? weights[column.ordValue()] : 0;
          if (byWords && scores.advanceExact(document)) {
            value += scores.doubleValue();
          }
          return true;
        }
      };
    }

    @Override
    public boolean needsScores() {
      return byWords;
    }

    @Override
    public int hashCode() {
      return Objects.hash(kinds, byWords);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Likeness likeness && likeness.kinds.equals(kinds) && likeness.byWords == byWords;
    }

    @Override
    public String toString() {
      return "likeness to " + kinds;
    }
  }
}
