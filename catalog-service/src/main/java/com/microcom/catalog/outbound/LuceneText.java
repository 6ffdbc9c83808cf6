package com.microcom.catalog.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Spanish as buyers type it: stemmed, stop words out, and accents off, because half of the questions come without them. */
public final class LuceneText {
  private static final Analyzer ANALYZER = analyzer();

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

  /** The words of a text as they are compared, in their order. */
  public static List<String> words(String text) {
    var words = new ArrayList<String>();
    try (var stream = ANALYZER.tokenStream("text", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
