package com.microcom.catalog.outbound;

import com.microcom.catalog.products.Product;
import com.microcom.catalog.products.Stocked;
import com.microcom.catalog.search.ProductSearch;
import com.microcom.catalog.search.Wanted;
import com.microcom.contracts.values.Sku;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The embedded engine: an index in memory, built anew at every start. */
@ApplicationScoped
class LuceneProductSearch implements ProductSearch {
  /** Shorter beginnings and misspellings fit too much. */
  private static final int SHORTEST_PREFIX = 5;

  private static final int SHORTEST_MISSPELT = 6;
  private static final int LIKE_CANDIDATES = 30;

  private final IndexWriter writer;
  private final SearcherManager searchers;

  LuceneProductSearch() {
    try {
      writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(LuceneText.analyzer()));
      searchers = new SearcherManager(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Reading<T> {
    T from(IndexSearcher searcher) throws IOException;
  }

  @Override
  public List<Sku> byCode(String code, boolean loose, int limit) {
    return read(searcher -> {
      var exact = skus(searcher, new TermQuery(new Term(LuceneDocument.CODE, code)), limit);
      if (!exact.isEmpty() || !loose) {
        return exact;
      }
      var beginning = code.length() < SHORTEST_PREFIX ? exact : skus(searcher, new PrefixQuery(new Term(LuceneDocument.CODE, code)), limit);
      return !beginning.isEmpty() || code.length() < SHORTEST_MISSPELT
          ? beginning
          : skus(searcher, new FuzzyQuery(new Term(LuceneDocument.CODE, code), 1, 1, limit * 4, true), limit);
    });
  }

  @Override
  public Hits find(Wanted wanted, int units, int offset, int limit) {
    return read(searcher -> {
      var query = LuceneQuery.of(wanted);
      var total = searcher.count(query);
      if (total <= offset) {
        return new Hits(total, List.of());
      }
      var top = searcher.search(query, offset + limit, LuceneQuery.order(wanted, units));
      return new Hits(total, skus(searcher, top).subList(Math.min(offset, top.scoreDocs.length), top.scoreDocs.length));
    });
  }

  @Override
  public List<String> kindsLike(List<String> words, int limit) {
    var query = LuceneQuery.words(words);
    return query.isEmpty() ? List.of() : read(searcher -> {
      var kinds = new LinkedHashSet<String>();
      for (var hit : searcher.search(query.get(), LIKE_CANDIDATES).scoreDocs) {
        kinds.add(searcher.storedFields().document(hit.doc).get(LuceneDocument.KIND));
      }
      kinds.remove(Product.OTHER);
      return kinds.stream().limit(limit).toList();
    });
  }

  @Override
  public boolean mentions(String words) {
    return read(searcher -> searcher.search(LuceneQuery.mentioning(words), 1).scoreDocs.length > 0);
  }

  @Override
  public void put(Collection<Stocked> products) {
    try {
      for (var stocked : products) {
        var id = new Term(LuceneDocument.SKU, stocked.sku().value());
        if (stocked.product().visible()) {
          writer.updateDocument(id, LuceneDocument.of(stocked));
        } else {
          writer.deleteDocuments(id);
        }
      }
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Sku> skus(IndexSearcher searcher, Query query, int limit) throws IOException {
    return skus(searcher, searcher.search(query, limit));
  }

  private static List<Sku> skus(IndexSearcher searcher, TopDocs top) throws IOException {
    var stored = searcher.storedFields();
    var skus = new String[top.scoreDocs.length];
    for (var i = 0; i < skus.length; i++) {
      skus[i] = stored.document(top.scoreDocs[i].doc).get(LuceneDocument.SKU);
    }
    return Arrays.stream(skus).map(Sku::new).toList();
  }

  private <T> T read(Reading<T> reading) {
    try {
      var searcher = searchers.acquire();
      try {
        return reading.from(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
