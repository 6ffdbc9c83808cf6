package com.microcom.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the products of an answer have to be: hard filters, and words that rank.
 *
 * @param kinds any of these, the likeliest first; empty = any kind
 * @param brands any of these; empty = any brand
 * @param notBrands none of these, never given up
 * @param words what the parser did not understand; they rank, they do not filter
 * @param rankingWords what lists may say for what was asked; they rank, too, but tell nothing of what was not understood
 */
public record Wanted(
    List<String> kinds, Set<String> brands, Set<String> notBrands, List<Condition> conditions, PriceRange price, Order order, List<String> words,
    List<String> rankingWords) {
  public enum Order { BEST, CHEAPEST, DEAREST }

  public Wanted {
    kinds = List.copyOf(kinds);
    brands = Set.copyOf(brands);
    notBrands = Set.copyOf(notBrands);
    conditions = List.copyOf(conditions);
    words = List.copyOf(words);
    rankingWords = List.copyOf(rankingWords);
  }

  public Wanted(List<String> kinds, Set<String> brands, Set<String> notBrands, List<Condition> conditions, PriceRange price, Order order, List<String> words) {
    this(kinds, brands, notBrands, conditions, price, order, words, List.of());
  }

  public Wanted withBrands(Set<String> newBrands) {
    return new Wanted(kinds, newBrands, notBrands, conditions, price, order, words, rankingWords);
  }

  public Wanted withKinds(List<String> newKinds) {
    return new Wanted(newKinds, brands, notBrands, conditions, price, order, words, rankingWords);
  }

  public Wanted withPrice(PriceRange newPrice, Order newOrder) {
    return new Wanted(kinds, brands, notBrands, conditions, newPrice, newOrder, words, rankingWords);
  }

  /** These rank as well. */
  public Wanted ranking(List<String> also) {
    var ranking = Stream.concat(rankingWords.stream(), also.stream()).distinct().toList();
    return new Wanted(kinds, brands, notBrands, conditions, price, order, words, ranking);
  }

  /** All that ranks. */
  public List<String> ranking() {
    return Stream.concat(words.stream(), rankingWords.stream()).distinct().toList();
  }

  public Wanted without(Condition condition) {
    return withConditions(conditions.stream().filter(c -> !c.equals(condition)).toList());
  }

  /** Replaces what was asked of the same attribute. */
  public Wanted with(Condition condition) {
    var changed = new ArrayList<>(conditions.stream().filter(c -> !c.attribute().equals(condition.attribute())).toList());
    changed.add(condition);
    return withConditions(changed);
  }

  private Wanted withConditions(List<Condition> newConditions) {
    return new Wanted(kinds, brands, notBrands, newConditions, price, order, words, rankingWords);
  }
}
