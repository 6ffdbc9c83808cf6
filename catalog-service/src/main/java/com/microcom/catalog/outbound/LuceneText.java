package com.microcom.catalog.outbound;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Spanish as buyers type it: stemmed, stop words out, and accents off, because half of the questions come without them. */
final class LuceneText {
  private LuceneText() {}

  static Analyzer analyzer() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        var words = new StopFilter(new LowerCaseFilter(source), SpanishAnalyzer.getDefaultStopSet());
        return new TokenStreamComponents(source, new SpanishLightStemFilter(new ASCIIFoldingFilter(words)));
      }
    };
  }
}
