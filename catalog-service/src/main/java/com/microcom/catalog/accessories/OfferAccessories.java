package com.microcom.catalog.accessories;

import com.microcom.catalog.accessories.Sales.Together;
import com.microcom.catalog.answers.CompatibilityRules;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.catalog.products.Product;
import com.microcom.catalog.products.Products;
import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.rest.CatalogApi.Accessory;
import com.microcom.contracts.rest.CatalogApi.AccessoryBasis;
import com.microcom.contracts.values.Sku;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a product needs and what its buyers took with it: in stock, compatible, not what the cart has already. */
@ApplicationScoped
public class OfferAccessories {
  public static final int MOST = 10;
  private static final int TOGETHER_CANDIDATES = 20;

  private final Products products;
  private final Sales sales;
  private final Clock clock;
  private final Duration window;
  private final AccessoryRules rules = AccessoryRules.standard();
  private final CompatibilityRules compatibility = CompatibilityRules.standard();
  private final Fitting fitting;

  public OfferAccessories(Products products, Sales sales, Vocabulary vocabulary, Clock clock, @ConfigProperty(name = "catalog.accessories.window") Duration window) {
    this.products = products;
    this.sales = sales;
    this.clock = clock;
    this.window = window;
    this.fitting = new Fitting(vocabulary);
  }

  /**
   * The most needed first; what was bought together takes the last place if the rules leave none.
   *
   * @param units of the product @param exclude what the cart has
   */
  public List<Accessory> to(Product product, int units, Collection<Sku> exclude, int limit) {
    var cart = products.find(exclude).stream().map(Stocked::product).toList();
    var together = together(product, cart);
    var offered = new LinkedHashMap<Sku, Accessory>();
    byRule(product, units, cart, together).forEach(a -> offered.putIfAbsent(a.product().sku(), a));
    var rest = together.entrySet().stream().filter(t -> !offered.containsKey(t.getKey().sku()) && offered.values().stream().noneMatch(a -> a.product().kind().equals(t.getKey().product().kind())))
        .map(t -> new Accessory(t.getKey().offered(), 1, BoughtTogether.said(t.getValue()), AccessoryBasis.BOUGHT_TOGETHER)).toList();
    var ruled = offered.values().stream().limit(rest.isEmpty() || limit == 1 ? limit : limit - 1).toList();
    return Stream.concat(ruled.stream(), rest.stream()).limit(limit).toList();
  }

  private List<Accessory> byRule(Product product, int units, List<Product> cart, Map<Stocked, Together> together) {
    var accessories = new ArrayList<Accessory>();
    var there = new ArrayList<>(cart);
    for (var rule : rules.of(product.kind())) {
      // What is offered already counts as there: with baluns nobody needs coaxial cable.
      if (!fitting.isSatisfied(rule, there) && fitting.applies(rule, product)) {
        fitting.best(rule, product, units, products.inStock(rule.kind(), 1), List.copyOf(together.keySet())).ifPresent(found -> {
          accessories.add(new Accessory(found.offered(), rule.each() ? units : 1, rule.reason(), AccessoryBasis.RULE));
          there.add(found.product());
        });
      }
    }
    return accessories;
  }

  /** In stock, with a price, not of the product's own kind or one that the cart has, and nothing that does not work with it. */
  private Map<Stocked, Together> together(Product product, List<Product> cart) {
    var pairs = BoughtTogether.USUAL.telling(sales.with(product.sku(), clock.instant().minus(window), BoughtTogether.USUAL.support(), TOGETHER_CANDIDATES));
    var kinds = cart.stream().map(Product::kind).collect(Collectors.toSet());
    var found = products.find(pairs.stream().map(Together::other).toList()).stream().collect(Collectors.toMap(Stocked::sku, s -> s));
    var together = new LinkedHashMap<Stocked, Together>();
    for (var pair : pairs) {
      var other = found.get(pair.other());
      if (other != null && other.product().visible() && other.product().price() != null && other.available() > 0 && !other.product().kind().equals(product.kind())
          && !kinds.contains(other.product().kind()) && worksWith(product, other.product())) {
        together.put(other, pair);
      }
    }
    return together;
  }

  /** Not if the rules say no, nor across technologies: an IP camera in the same order is for another system. */
  private boolean worksWith(Product product, Product other) {
    var technology = product.certain("technology");
    var otherTechnology = other.certain("technology");
    var apart = technology.isPresent() && otherTechnology.isPresent() && !technology.equals(otherTechnology);
    return !apart && compatibility.allow(product.kind(), other.kind());
  }
}
