package com.microcom.catalog.inbound.measuring;

import com.microcom.catalog.products.Product;
import com.microcom.catalog.products.Products;
import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.values.Sku;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The products of the measured files. Reads only, and without PostgreSQL's time: one look-up by primary key per answer is missing
 * from what is measured. What belongs to storing is refused.
 */
final class ProductsInMemory implements Products {
  private final Map<Sku, Stocked> products = new HashMap<>();

  /** @throws BadInput if a SKU comes twice */
  ProductsInMemory(List<Stocked> stocked) {
    for (var one : stocked) {
      if (products.put(one.sku(), one) != null) {
        throw new BadInput("Two products have the SKU " + one.sku());
      }
    }
  }

  @Override
  public Optional<Stocked> find(Sku sku) {
    return Optional.ofNullable(products.get(sku));
  }

  @Override
  public List<Stocked> find(Collection<Sku> skus) {
    return skus.stream().map(products::get).filter(Objects::nonNull).toList();
  }

  @Override
  public List<Stocked> inStock(String kind, int units) {
    return products.values().stream().filter(s -> s.product().kind().equals(kind) && s.available() >= units).toList();
  }

  @Override
  public Changes changedSince(Instant since) {
    var versions = new LinkedHashMap<Sku, Long>();
    products.forEach((sku, stocked) -> versions.put(sku, stocked.product().version()));
    return new Changes(versions, Instant.EPOCH);
  }

  @Override
  public Map<Sku, Stocked> lock(Collection<Sku> skus) {
    throw readOnly();
  }

  @Override
  public void waitForOtherImports() {
    throw readOnly();
  }

  @Override
  public void save(Product product) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("Measuring stores nothing");
  }
}
