package com.microcom.catalog.inbound.measuring;

import com.microcom.contracts.values.Sku;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** The yardstick: the same texts in one field, Lucene's Spanish analyser, any word may match; no filters, no lexicon. */
final class PlainBm25 {
  private static final String SKU = "sku";
  private static final String TEXT = "text";

  private final SpanishAnalyzer analyzer = new SpanishAnalyzer();
  private final IndexSearcher searcher;

  PlainBm25(List<CatalogueLine> catalogue) {
    var directory = new ByteBuffersDirectory();
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (var line : catalogue) {
        var document = new Document();
        document.add(new StringField(SKU, line.sku().value(), Store.YES));
        document.add(new TextField(TEXT, line.text(), Store.NO));
        writer.addDocument(document);
      }
      writer.commit();
      searcher = new IndexSearcher(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Sku> search(String text, int limit) {
    try {
      var query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, text);
      var top = searcher.search(query == null ? new MatchNoDocsQuery() : query, limit);
      var skus = new ArrayList<Sku>();
      for (var hit : top.scoreDocs) {
        skus.add(new Sku(searcher.storedFields().document(hit.doc).get(SKU)));
      }
      return skus;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
