package com.microcom.catalog.outbound;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;

/** A value to sort by that is read from the index or kept for one question: it needs no scores and belongs in no cache. */
abstract class LuceneColumn extends DoubleValuesSource {
  @Override
  public boolean needsScores() {
    return false;
  }

  @Override
  public DoubleValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  @Override
  public boolean isCacheable(LeafReaderContext segment) {
    return false;
  }
}
