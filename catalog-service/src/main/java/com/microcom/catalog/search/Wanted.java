package com.microcom.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the products of an answer have to be: hard filters, and words that rank.
 *
 * @param kinds any of these, the likeliest first; empty = any kind
 * @param brands any of these; empty = any brand
 * @param notBrands none of these, never given up
 * @param words what the parser did not understand; they rank, they do not filter
 */
public record Wanted(
    List<String> kinds, Set<String> brands, Set<String> notBrands, List<Condition> conditions, PriceRange price, Order order, List<String> words) {
  public enum Order { BEST, CHEAPEST, DEAREST }

  public Wanted {
    kinds = List.copyOf(kinds);
    brands = Set.copyOf(brands);
    notBrands = Set.copyOf(notBrands);
    conditions = List.copyOf(conditions);
    words = List.copyOf(words);
  }

  public Wanted withBrands(Set<String> newBrands) {
    return new Wanted(kinds, newBrands, notBrands, conditions, price, order, words);
  }

  public Wanted withKinds(List<String> newKinds) {
    return new Wanted(newKinds, brands, notBrands, conditions, price, order, words);
  }

  public Wanted withPrice(PriceRange newPrice, Order newOrder) {
    return new Wanted(kinds, brands, notBrands, conditions, newPrice, newOrder, words);
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
    return new Wanted(kinds, brands, notBrands, newConditions, price, order, words);
  }
}
