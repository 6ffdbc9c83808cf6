package com.microcom.catalog.outbound.qdrant;

import static io.qdrant.client.WithPayloadSelectorFactory.include;

import com.microcom.catalog.embeddings.TextVectors;
import com.microcom.catalog.lexicon.AttributeType;
import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.outbound.LuceneText;
import com.microcom.catalog.products.Product;
import com.microcom.catalog.products.Stocked;
import com.microcom.catalog.search.Fusion;
import com.microcom.catalog.search.ProductSearch;
import com.microcom.catalog.search.Wanted;
import com.microcom.contracts.values.Sku;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.ScoredPoint;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The engine for several replicas and large catalogues: a Qdrant server. It throws when the server does not answer; {@code
 * StandbySearch} stands in then.
 */
public final class QdrantProductSearch implements ProductSearch, AutoCloseable {
  private static final Filter EVERYTHING = Filter.getDefaultInstance();

  private final QdrantConnection server;
  private final QdrantIndex index;
  private final TextVectors vectors;

  /** @param url of the server's gRPC port @param apiKey empty = none @param alias name under which the products are found */
  public QdrantProductSearch(String url, String apiKey, String alias, Lexicon lexicon, TextVectors vectors) {
    this.server = new QdrantConnection(url, apiKey);
    this.vectors = vectors;
    var numbers = lexicon.attributes().stream().filter(AttributeType::isNumeric).map(AttributeType::name).toList();
    this.index = new QdrantIndex(server, new QdrantCollections(server, alias, numbers), lexicon.version(), vectors);
  }

  @Override
  public List<Sku> byCode(String code, boolean loose, int limit) {
    var exact = coded(QdrantFields.CODE, List.of(code), limit);
    if (!exact.isEmpty() || !loose) {
      return skus(exact);
    }
    var beginning = coded(QdrantFields.BEGINNING, List.of(code), limit);
    if (!beginning.isEmpty() || code.length() < QdrantPoint.SHORTEST_MISSPELT) {
      return skus(beginning);
    }
    var near = coded(QdrantFields.SLIP, OneSlip.traces(code), limit * 4);
    return skus(near.stream().filter(point -> isOneSlipAway(point, code)).limit(limit).toList());
  }

  private static boolean isOneSlipAway(ScoredPoint point, String code) {
    return point.getPayloadOrThrow(QdrantFields.CODE).getListValue().getValuesList().stream().anyMatch(c -> OneSlip.apart(c.getStringValue(), code));
  }

  private List<ScoredPoint> coded(String field, Collection<String> codes, int limit) {
    var filter = Filter.newBuilder().addMust(QdrantFilter.any(field, codes)).build();
    return query(QdrantQueries.any(filter), limit, QdrantFields.SKU, QdrantFields.CODE);
  }

  @Override
  public Hits find(Wanted wanted, int units, int offset, int limit) {
    var filter = QdrantFilter.of(wanted);
    var total = index.ask(collection -> server.read(c -> c.countAsync(collection, filter, true))).intValue();
    if (total <= offset) {
      return new Hits(total, List.of());
    }
    var found = new LinkedHashSet<Sku>();
    for (var stretch : QdrantStretches.of(wanted, units, filter, meaning(wanted))) {
      if (found.size() >= Math.min(offset + limit, total)) {
        break;
      }
      // Those found before may come again in a later stretch; enough are asked for to make up for them.
      found.addAll(skus(query(stretch, offset + limit, QdrantFields.SKU)));
    }
    return new Hits(total, found.stream().skip(offset).limit(limit).toList());
  }

  /** Of words that were not understood; who is understood needs no guess, and who wants an order gets it. */
  private Optional<float[]> meaning(Wanted wanted) {
    var counts = index.meaningCounts() && wanted.order() == Wanted.Order.BEST && !wanted.words().isEmpty();
    return counts ? vectors.question(String.join(" ", wanted.words())) : Optional.empty();
  }

  @Override
  public List<String> kindsLike(List<String> words, int limit) {
    var like = QdrantWords.asked(words).map(asked -> kinds(QdrantQueries.byWords(asked, List.of(), EVERYTHING))).orElse(List.of());
    if (index.meaningCounts() && (!like.isEmpty() || words.size() >= Fusion.WORDS_OF_A_WISH)) {
      var asked = QdrantWords.asked(words);
      var meaning = vectors.question(String.join(" ", words));
      like = meaning.map(m -> kinds(asked.map(a -> QdrantQueries.guess(a, m)).orElseGet(() -> QdrantQueries.byMeaning(m)))).orElse(like);
    }
    return like.stream().limit(limit).toList();
  }

  private List<String> kinds(QueryPoints.Builder query) {
    var kinds = new LinkedHashSet<String>();
    query(query, QdrantQueries.LIKE_CANDIDATES, QdrantFields.KIND).forEach(point -> kinds.add(point.getPayloadOrThrow(QdrantFields.KIND).getStringValue()));
    kinds.remove(Product.OTHER);
    return List.copyOf(kinds);
  }

  @Override
  public boolean mentions(String words) {
    var stemmed = String.join(" ", LuceneText.words(words));
    return !stemmed.isEmpty() && !query(QdrantQueries.any(QdrantFilter.mentioning(stemmed)), 1, QdrantFields.SKU).isEmpty();
  }

  private List<ScoredPoint> query(QueryPoints.Builder query, int limit, String... fields) {
    query.setLimit(limit).setWithPayload(include(List.of(fields)));
    return index.ask(collection -> server.read(c -> c.queryAsync(query.setCollectionName(collection).build())));
  }

  private static List<Sku> skus(List<ScoredPoint> points) {
    return points.stream().map(p -> new Sku(p.getPayloadOrThrow(QdrantFields.SKU).getStringValue())).toList();
  }

  @Override
  public void put(Collection<Stocked> products, Map<Sku, float[]> meanings) {
    index.put(products, meanings);
  }

  @Override
  public void complete() {
    index.complete();
  }

  @Override
  public State state() {
    return index.state();
  }

  /** Takes all that it has put off the server. */
  public void drop() {
    index.drop();
  }

  @Override
  public void close() {
    server.close();
  }
}
