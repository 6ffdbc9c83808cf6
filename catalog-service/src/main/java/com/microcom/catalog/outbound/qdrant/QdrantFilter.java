package com.microcom.catalog.outbound.qdrant;

import static io.qdrant.client.ConditionFactory.isEmpty;
import static io.qdrant.client.ConditionFactory.matchKeyword;
import static io.qdrant.client.ConditionFactory.matchKeywords;
import static io.qdrant.client.ConditionFactory.matchPhrase;
import static io.qdrant.client.ConditionFactory.range;

import com.microcom.catalog.search.Condition;
import com.microcom.catalog.search.PriceRange;
import com.microcom.catalog.search.Wanted;
import com.microcom.contracts.values.Money;
import io.qdrant.client.grpc.Common;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.Range;
import java.util.Collection;
import java.util.List;

/** What is wanted, in Qdrant's words. */
final class QdrantFilter {
  private QdrantFilter() {}

  static Filter of(Wanted wanted) {
    var filter = Filter.newBuilder();
    if (!wanted.kinds().isEmpty()) {
      filter.addMust(any(QdrantFields.KIND, wanted.kinds()));
    }
    if (!wanted.brands().isEmpty()) {
      filter.addMust(any(QdrantFields.BRAND, wanted.brands()));
    }
    wanted.notBrands().forEach(brand -> filter.addMustNot(matchKeyword(QdrantFields.BRAND, brand)));
    wanted.conditions().forEach(condition -> add(filter, condition));
    if (!wanted.price().isOpen()) {
      filter.addMust(range(QdrantFields.CENTS, price(wanted.price())));
    }
    return filter.build();
  }

  static Filter and(Filter filter, Common.Condition... more) {
    return filter.toBuilder().addAllMust(List.of(more)).build();
  }

  static Common.Condition any(String field, Collection<String> values) {
    return matchKeywords(field, List.copyOf(values));
  }

  static Common.Condition atLeast(int units) {
    return range(QdrantFields.AVAILABLE, Range.newBuilder().setGte(units).build());
  }

  static Common.Condition fewerThan(int units) {
    return range(QdrantFields.AVAILABLE, Range.newBuilder().setLt(units).build());
  }

  static Common.Condition withoutPrice() {
    return isEmpty(QdrantFields.CENTS);
  }

  /** @param words stemmed, with spaces between */
  static Filter mentioning(String words) {
    return Filter.newBuilder()
        .addShould(matchPhrase(QdrantFields.TITLE_WORDS, words))
        .addShould(matchPhrase(QdrantFields.DESCRIPTION_WORDS, words))
        .addShould(matchPhrase(QdrantFields.BRAND_WORDS, words))
        .build();
  }

  private static void add(Filter.Builder filter, Condition condition) {
    switch (condition) {
      case Condition.Is is -> filter.addMust(any(QdrantFields.FACT, is.values().stream().map(v -> is.attribute() + "=" + v).toList()));
      case Condition.IsNot not -> filter.addMustNot(matchKeyword(QdrantFields.FACT, not.attribute() + "=" + not.value()));
      case Condition.AtLeast least ->
          filter.addMust(range(QdrantFields.NUMBER + "." + least.attribute(), Range.newBuilder().setGte(least.number().doubleValue()).build()));
    }
  }

  private static Range price(PriceRange price) {
    var range = Range.newBuilder();
    if (price.min() != null) {
      range.setGte(cents(price.min()));
    }
    if (price.max() != null) {
      range.setLte(cents(price.max()));
    }
    return range.build();
  }

  private static long cents(Money money) {
    return money.amount().movePointRight(2).longValueExact();
  }
}
