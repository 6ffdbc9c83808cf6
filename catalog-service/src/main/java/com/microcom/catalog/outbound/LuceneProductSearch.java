package com.microcom.catalog.outbound;

import com.microcom.catalog.embeddings.TextVectors;
import com.microcom.catalog.products.Product;
import com.microcom.catalog.products.Stocked;
import com.microcom.catalog.search.Fusion;
import com.microcom.catalog.search.ProductSearch;
import com.microcom.catalog.search.Wanted;
import com.microcom.contracts.values.Sku;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The embedded engine: an index in memory, built anew at every start. */
class LuceneProductSearch implements ProductSearch {
  /** Shorter beginnings and misspellings fit too much. */
  private static final int SHORTEST_PREFIX = 5;

  private static final int SHORTEST_MISSPELT = 6;
  private static final int LIKE_CANDIDATES = 30;
  /** Batches of a first fill leave many small segments, each of which costs every search a look. */
  private static final int FEW_SEGMENTS = 3;

  private final IndexWriter writer;
  private final SearcherManager searchers;

  private final TextVectors vectors;
  /** Before every product has its vector, those that have one would come first for no reason. */
  private volatile boolean meaningCounts;

  LuceneProductSearch() {
    this(TextVectors.OFF);
  }

  LuceneProductSearch(TextVectors vectors) {
    this.vectors = vectors;
    try {
      writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(LuceneText.analyzer()).setCodec(LuceneVectors.codec()));
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
      var term = new Term(LuceneDocument.CODE, code);
      // Most of what may be a code is none: a look into the dictionary is enough.
      var exact = searcher.getIndexReader().docFreq(term) == 0 ? List.<Sku>of() : skus(searcher, new TermQuery(term), limit);
      if (!exact.isEmpty() || !loose) {
        return exact;
      }
      var beginning = code.length() < SHORTEST_PREFIX ? exact : skus(searcher, new PrefixQuery(new Term(LuceneDocument.CODE, code)), limit);
      // A slip in letters alone makes words of the language codes.
      return !beginning.isEmpty() || code.length() < SHORTEST_MISSPELT || code.chars().allMatch(Character::isLetter)
          ? beginning
          : skus(searcher, new FuzzyQuery(new Term(LuceneDocument.CODE, code), 1, 1, limit * 4, true), limit);
    });
  }

  @Override
  public Hits find(Wanted wanted, int units, int offset, int limit) {
    return read(searcher -> {
      var query = LuceneQuery.of(wanted);
      var fused = meaning(wanted).map(meaning -> fused(searcher, wanted, query, meaning));
      // Counted while they are sorted: the total is told to the buyer.
      var sorted = new TopFieldCollectorManager(LuceneOrder.of(wanted, units, fused), offset + limit, null, Integer.MAX_VALUE);
      var top = searcher.search(query, sorted);
      return new Hits((int) top.totalHits.value(), skus(searcher, top).subList(Math.min(offset, top.scoreDocs.length), top.scoreDocs.length));
    });
  }

  /** Of words that were not understood; who is understood needs no guess, and who wants an order gets it. */
  private Optional<float[]> meaning(Wanted wanted) {
    var counts = meaningCounts && wanted.order() == Wanted.Order.BEST && !wanted.words().isEmpty();
    return counts ? vectors.question(String.join(" ", wanted.words())) : Optional.empty();
  }

  private static LuceneRanks fused(IndexSearcher searcher, Wanted wanted, Query fitting, float[] meaning) {
    try {
      var ranks = new LuceneRanks();
      var byWords = LuceneQuery.words(wanted.ranking());
      if (byWords.isPresent()) {
        var found = new BooleanQuery.Builder().add(fitting, Occur.MUST).add(byWords.get(), Occur.FILTER).build();
        ranks.add(searcher.search(found, Fusion.CANDIDATES), Fusion.LEXICAL_WEIGHT);
      }
      var nearest = new KnnFloatVectorQuery(LuceneDocument.MEANING, meaning, Fusion.CANDIDATES, fitting);
      ranks.add(searcher.search(nearest, Fusion.CANDIDATES), Fusion.DENSE_WEIGHT);
      return ranks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> kindsLike(List<String> words, int limit) {
    return read(searcher -> {
      var like = new LuceneRanks();
      var byWords = LuceneQuery.words(words);
      var known = byWords.isPresent() && like.add(searcher.search(byWords.get(), LIKE_CANDIDATES), Fusion.LEXICAL_WEIGHT);
      if (meaningCounts && (known || words.size() >= Fusion.WORDS_OF_A_WISH)) {
        var meaning = vectors.question(String.join(" ", words));
        if (meaning.isPresent()) {
          like.add(searcher.search(new KnnFloatVectorQuery(LuceneDocument.MEANING, meaning.get(), LIKE_CANDIDATES), LIKE_CANDIDATES), Fusion.GUESS_WEIGHT);
        }
      }
      var kinds = new LinkedHashSet<String>();
      for (var document : like.best()) {
        kinds.add(kind(searcher, document));
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
  public void put(Collection<Stocked> products, Map<Sku, float[]> meanings) {
    try {
      for (var stocked : products) {
        var id = new Term(LuceneDocument.SKU, stocked.sku().value());
        if (stocked.product().visible()) {
          writer.updateDocument(id, LuceneDocument.of(stocked, meanings.get(stocked.sku())));
        } else {
          writer.deleteDocuments(id);
        }
      }
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void complete() {
    try {
      writer.forceMerge(FEW_SEGMENTS);
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    meaningCounts = vectors.model().isPresent();
  }

  @Override
  public State state() {
    return new State("lucene", "", "", meaningCounts, "");
  }

  private static List<Sku> skus(IndexSearcher searcher, Query query, int limit) throws IOException {
    return skus(searcher, searcher.search(query, limit));
  }

  private static List<Sku> skus(IndexSearcher searcher, TopDocs top) throws IOException {
    var skus = new ArrayList<Sku>();
    for (var hit : top.scoreDocs) {
      skus.add(new Sku(sku(searcher, hit.doc)));
    }
    return skus;
  }

  private static String sku(IndexSearcher searcher, int document) throws IOException {
    var segment = segment(searcher, document);
    var column = DocValues.getBinary(segment.reader(), LuceneDocument.SKU);
    column.advanceExact(document - segment.docBase);
    return column.binaryValue().utf8ToString();
  }

  private static String kind(IndexSearcher searcher, int document) throws IOException {
    var segment = segment(searcher, document);
    var column = DocValues.getSorted(segment.reader(), LuceneDocument.KIND);
    column.advanceExact(document - segment.docBase);
    return column.lookupOrd(column.ordValue()).utf8ToString();
  }

  private static LeafReaderContext segment(IndexSearcher searcher, int document) {
    var segments = searcher.getIndexReader().leaves();
    return segments.get(ReaderUtil.subIndex(document, segments));
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
