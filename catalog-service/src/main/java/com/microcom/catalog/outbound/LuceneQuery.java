package com.microcom.catalog.outbound;

import com.microcom.catalog.search.Condition;
import com.microcom.catalog.search.PriceRange;
import com.microcom.catalog.search.Wanted;
import com.microcom.contracts.values.Money;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/** What is wanted, in Lucene's words: filters do not score, words do. */
final class LuceneQuery {
  private static final float TITLE_WEIGHT = 2;

  private LuceneQuery() {}

  static Query of(Wanted wanted) {
    var query = new BooleanQuery.Builder();
    query.add(new MatchAllDocsQuery(), Occur.FILTER);
    any(LuceneDocument.KIND, wanted.kinds()).ifPresent(q -> query.add(q, Occur.FILTER));
    any(LuceneDocument.BRAND, wanted.brands()).ifPresent(q -> query.add(q, Occur.FILTER));
    wanted.notBrands().forEach(b -> query.add(term(LuceneDocument.BRAND, b), Occur.MUST_NOT));
    wanted.conditions().forEach(c -> add(query, c));
    if (!wanted.price().isOpen()) {
      query.add(price(wanted.price()), Occur.FILTER);
    }
    words(wanted.ranking()).ifPresent(q -> query.add(q, Occur.SHOULD));
    return query.build();
  }

  /** Text alone, for guesses. */
  static Optional<Query> words(List<String> words) {
    var builder = new QueryBuilder(LuceneText.analyzer());
    var text = String.join(" ", words);
    var query = new BooleanQuery.Builder();
    Optional.ofNullable(builder.createBooleanQuery(LuceneDocument.TITLE, text)).ifPresent(q -> query.add(new BoostQuery(q, TITLE_WEIGHT), Occur.SHOULD));
    Optional.ofNullable(builder.createBooleanQuery(LuceneDocument.DESCRIPTION, text)).ifPresent(q -> query.add(q, Occur.SHOULD));
    var built = query.build();
    return built.clauses().isEmpty() ? Optional.empty() : Optional.of(built);
  }

  /** These words, one after the other. */
  static Query mentioning(String words) {
    var builder = new QueryBuilder(LuceneText.analyzer());
    var query = new BooleanQuery.Builder();
    for (var field : List.of(LuceneDocument.TITLE, LuceneDocument.DESCRIPTION, LuceneDocument.BRAND_WORDS)) {
      Optional.ofNullable(builder.createPhraseQuery(field, words)).ifPresent(q -> query.add(q, Occur.SHOULD));
    }
    return query.build();
  }

  private static void add(BooleanQuery.Builder query, Condition condition) {
    switch (condition) {
      case Condition.Is is -> any(LuceneDocument.FACT, is.values().stream().map(v -> is.attribute() + "=" + v).toList()).ifPresent(q -> query.add(q, Occur.FILTER));
      case Condition.IsNot not -> query.add(term(LuceneDocument.FACT, not.attribute() + "=" + not.value()), Occur.MUST_NOT);
      case Condition.AtLeast least ->
          query.add(DoublePoint.newRangeQuery(LuceneDocument.NUMBER + least.attribute(), least.number().doubleValue(), Double.MAX_VALUE), Occur.FILTER);
    }
  }

  private static Query price(PriceRange range) {
    return LongPoint.newRangeQuery(LuceneDocument.PRICE, cents(range.min(), 0), cents(range.max(), Long.MAX_VALUE));
  }

  private static long cents(Money money, long open) {
    return money == null ? open : money.amount().movePointRight(2).longValueExact();
  }

  private static Optional<Query> any(String field, Collection<String> values) {
    var any = new BooleanQuery.Builder();
    values.forEach(v -> any.add(term(field, v), Occur.SHOULD));
    return values.isEmpty() ? Optional.empty() : Optional.of(any.build());
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }
}
