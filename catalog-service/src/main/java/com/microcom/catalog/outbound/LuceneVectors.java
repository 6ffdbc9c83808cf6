package com.microcom.catalog.outbound;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene103.Lucene103Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/** Lucene's own format with room for the vectors of large models: 1,536 and 3,072 numbers are usual, 1,024 is its default limit. */
final class LuceneVectors extends KnnVectorsFormat {
  private static final int LONGEST = 4096;

  private final KnnVectorsFormat format = new Lucene99HnswVectorsFormat();

  private LuceneVectors() {
    super("Lucene99HnswVectorsFormat");
  }

  static Codec codec() {
    return new Lucene103Codec() {
      private final KnnVectorsFormat roomy = new LuceneVectors();

      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return roomy;
      }
    };
  }

  @Override
  public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
    return format.fieldsWriter(state);
  }

  @Override
  public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
    return format.fieldsReader(state);
  }

  @Override
  public int getMaxDimensions(String field) {
    return LONGEST;
  }
}
