package com.microcom.catalog.knowledge;

import com.microcom.catalog.lexicon.PlainText;
import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Spanish as in {@code LuceneText}, but "dónde" and "cuándo" stay: here they are what is asked. Synonyms before the stemmer. */
final class KnowledgeAnalyzer extends Analyzer {
  private final KnowledgeSettings settings;
  private final CharArraySet stopwords;

  KnowledgeAnalyzer(KnowledgeSettings settings) {
    this.settings = settings;
    this.stopwords = new CharArraySet(settings.stopwords().stream().map(PlainText::of).toList(), true);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    var source = new StandardTokenizer();
    var plain = new ASCIIFoldingFilter(new LowerCaseFilter(source));
    return new TokenStreamComponents(source, new SpanishLightStemFilter(new Synonyms(new StopFilter(plain, stopwords), settings)));
  }

  private static final class Synonyms extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KnowledgeSettings settings;

    Synonyms(TokenStream input, KnowledgeSettings settings) {
      super(input);
      this.settings = settings;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      var meant = settings.synonyms().get(term.toString());
      if (meant != null) {
        term.setEmpty().append(meant);
      }
      return true;
    }
  }
}
