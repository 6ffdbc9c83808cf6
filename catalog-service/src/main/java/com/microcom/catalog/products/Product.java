package com.microcom.catalog.products;

import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A product of the catalogue: the list's data and what was read from them.
 *
 * @param kind code of the lexicon; {@link #OTHER} if not recognised
 * @param price final, VAT included; null = on request, never quoted
 * @param onHand units in the warehouse, reserved ones included
 * @param visible false = not offered any more
 * @param attributes all that was read, by stable name (see {@code CatalogApi.Product}), doubtful values included; who filters,
 *     compares or tells takes {@link #certain} ones
 * @param feature what tells it apart, in Spanish; may be empty
 * @param version counts the changes that were published, stock included; 0 = not stored yet
 * @param evidence how sure the description is, and what it was read from
 */
public record Product(
    Sku sku,
    String title,
    String description,
    String brand,
    String model,
    String kind,
    Money price,
    VatRate vat,
    int onHand,
    boolean visible,
    Map<String, String> attributes,
    String feature,
    long version,
    Evidence evidence) {
  public static final String OTHER = "other";

  public Product {
    attributes = Map.copyOf(attributes);
  }

  /** A product whose values are given and certain. */
  public Product(
      Sku sku, String title, String description, String brand, String model, String kind, Money price, VatRate vat, int onHand, boolean visible,
      Map<String, String> attributes, String feature, long version) {
    this(sku, title, description, brand, model, kind, price, vat, onHand, visible, attributes, feature, version, Evidence.NONE);
  }

  public Product withVersion(long newVersion) {
    return new Product(sku, title, description, brand, model, kind, price, vat, onHand, visible, attributes, feature, newVersion, evidence);
  }

  /** The same product, offered otherwise. */
  public Product offeredFor(Money newPrice, VatRate newVat, int newOnHand, boolean nowVisible) {
    return new Product(sku, title, description, brand, model, kind, newPrice, newVat, newOnHand, nowVisible, attributes, feature, version, evidence);
  }

  Product withVisible(boolean newVisible) {
    return new Product(sku, title, description, brand, model, kind, price, vat, onHand, newVisible, attributes, feature, version, evidence);
  }

  Product withFeature(String newFeature) {
    return new Product(sku, title, description, brand, model, kind, price, vat, onHand, visible, attributes, newFeature, version, evidence);
  }

  /** The value if it is sure enough to filter by, to compare by and to be told; empty if unknown or doubtful. */
  public Optional<String> certain(String attribute) {
    return Optional.ofNullable(attributes.get(attribute)).filter(value -> evidence.isCertain(attribute));
  }

  /** The attributes that are facts, see {@link #certain}. */
  public Map<String, String> certainAttributes() {
    return attributes.entrySet().stream()
        .filter(a -> evidence.isCertain(a.getKey()))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Whether both say the same to a buyer and to a search; the version does not count, nor how the values came about. */
  public boolean saysTheSameAs(Product other) {
    return said().equals(other.said()) && certainAttributes().equals(other.certainAttributes());
  }

  private Product said() {
    return new Product(sku, title, description, brand, model, kind, price, vat, onHand, visible, attributes, feature, 0);
  }
}
