package com.microcom.catalog.knowledge;

import com.microcom.catalog.lexicon.PlainText;
import com.microcom.catalog.lexicon.Spelling;
import com.microcom.contracts.rest.CatalogApi.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The passages, searched by words (Lucene in memory, BM25). Candidates by rank, then the gate: the share of what is asked, weighted by
 * how telling each word is, that the passage speaks of. Words that no passage knows count against it. Immutable.
 */
public final class KnowledgeIndex implements Knowledge {
  private static final String HEADING = "heading";
  private static final String ASKED = "asked";
  private static final String TEXT = "text";
  private static final String NUMBER = "number";
  private static final float HEADING_WEIGHT = 2;
  private static final int CANDIDATES = 6;
  /** Shorter words have too many neighbours to be misspellings of. */
  private static final int SHORTEST_MISSPELT = 5;

  private final List<Passage> passages;
  private final KnowledgeSettings settings;
  private final Analyzer analyzer;
  private final IndexSearcher searcher;
  private final List<Set<String>> asked = new ArrayList<>();
  private final List<List<Set<String>>> ways = new ArrayList<>();
  private final List<Set<String>> written = new ArrayList<>();
  private final Map<String, Integer> documents = new HashMap<>();
  private final Set<String> notAlone;
  private final Pattern places;

  public KnowledgeIndex(Collection<Markdown.Section> sections, KnowledgeSettings settings) {
    this.settings = settings;
    this.analyzer = new KnowledgeAnalyzer(settings);
    this.places = Pattern.compile("\\b(?:" + String.join("|", settings.places()) + ")\\b");
    this.notAlone = Set.copyOf(words(String.join(" ", settings.notAlone())));
    this.passages = sections.stream().map(s -> new Passage(s.id(), s.citation(), s.heading(), s.text())).toList();
    try (var writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer))) {
      for (var section : sections) {
        add(writer, section);
      }
      searcher = new IndexSearcher(DirectoryReader.open(writer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Passage> passages() {
    return passages;
  }

  @Override
  public Optional<Match> find(String text) {
    var words = words(places.matcher(PlainText.of(text)).replaceAll(" ")).stream().map(this::spelt).distinct().toList();
    if (notAlone.containsAll(words)) {
      return Optional.empty();
    }
    return candidates(words).stream()
        .max(Comparator.comparingDouble((Integer number) -> coverage(words, number)).thenComparingDouble(number -> likeAWayOfAsking(words, number)))
        .map(number -> new Match(passages.get(number), coverage(words, number)))
        .filter(m -> m.coverage() >= settings.threshold());
  }

  /** 1 = it is asked exactly like that. Decides among passages that speak of the same words. */
  private double likeAWayOfAsking(List<String> words, int number) {
    return ways.get(number).stream().mapToDouble(way -> alike(words, way)).max().orElse(0);
  }

  private double alike(List<String> words, Set<String> way) {
    var union = new HashSet<>(way);
    union.addAll(words);
    return words.stream().filter(way::contains).mapToDouble(this::weight).sum() / union.stream().mapToDouble(this::weight).sum();
  }

  private void add(IndexWriter writer, Markdown.Section section) throws IOException {
    var document = new Document();
    document.add(new StoredField(NUMBER, asked.size()));
    document.add(new TextField(HEADING, section.heading(), Store.NO));
    document.add(new TextField(ASKED, section.asked(), Store.NO));
    document.add(new TextField(TEXT, section.text(), Store.NO));
    writer.addDocument(document);
    asked.add(new HashSet<>(words(section.heading() + "\n" + section.asked())));
    written.add(new HashSet<>(words(section.text())));
    ways.add(Arrays.stream((section.heading() + "," + section.asked()).split("[,\n]")).map(way -> Set.copyOf(words(way))).filter(way -> !way.isEmpty()).toList());
    var all = new HashSet<>(asked.getLast());
    all.addAll(written.getLast());
    all.forEach(word -> documents.merge(word, 1, Integer::sum));
  }

  private List<Integer> candidates(List<String> words) {
    var query = new BooleanQuery.Builder();
    for (var word : words) {
      query.add(new BoostQuery(new TermQuery(new Term(HEADING, word)), HEADING_WEIGHT), Occur.SHOULD);
      query.add(new BoostQuery(new TermQuery(new Term(ASKED, word)), HEADING_WEIGHT), Occur.SHOULD);
      query.add(new TermQuery(new Term(TEXT, word)), Occur.SHOULD);
    }
    try {
      var numbers = new ArrayList<Integer>();
      for (var hit : searcher.search(query.build(), CANDIDATES).scoreDocs) {
        numbers.add(searcher.storedFields().document(hit.doc).getField(NUMBER).numericValue().intValue());
      }
      return numbers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double coverage(List<String> words, int number) {
    var spokenOf = 0.0;
    var all = 0.0;
    for (var word : words) {
      var weight = weight(word);
      all += weight;
      spokenOf += asked.get(number).contains(word) ? weight : written.get(number).contains(word) ? weight * settings.inTextOnly() : 0;
    }
    return spokenOf / all;
  }

  /** The rarer among the passages, the more telling; a word that none has counts like the rarest. */
  private double weight(String word) {
    return Math.log(1 + (double) passages.size() / Math.max(1, documents.getOrDefault(word, 0)));
  }

  private String spelt(String word) {
    if (documents.containsKey(word) || word.length() < SHORTEST_MISSPELT) {
      return word;
    }
    var near = documents.keySet().stream().filter(w -> w.length() >= SHORTEST_MISSPELT && Math.abs(w.length() - word.length()) <= 1 && Spelling.distance(word, w) <= 1).toList();
    return near.size() == 1 ? near.getFirst() : word;
  }

  private List<String> words(String text) {
    var words = new ArrayList<String>();
    try (var stream = analyzer.tokenStream(ASKED, text)) {
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
