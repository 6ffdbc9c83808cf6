package com.microcom.catalog.products;

import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import java.util.Map;

/**
 * A product of the catalogue: the list's data and what was read from them.
 *
 * @param kind code of the lexicon; {@link #OTHER} if not recognised
 * @param price final, VAT included; null = on request, never quoted
 * @param onHand units in the warehouse, reserved ones included
 * @param visible false = not offered any more
 * @param attributes facts by stable name, see {@code CatalogApi.Product}
 * @param feature what tells it apart, in Spanish; may be empty
 * @param version counts the changes that were published, stock included; 0 = not stored yet
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
    long version) {
  public static final String OTHER = "other";

  public Product {
    attributes = Map.copyOf(attributes);
  }

  public Product withVersion(long newVersion) {
    return new Product(sku, title, description, brand, model, kind, price, vat, onHand, visible, attributes, feature, newVersion);
  }

  /** Whether both say the same to a buyer; the version does not count. */
  public boolean saysTheSameAs(Product other) {
    return withVersion(0).equals(other.withVersion(0));
  }
}
