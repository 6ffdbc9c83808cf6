package com.microcom.catalog.outbound;

import com.fasterxml.jackson.core.type.TypeReference;
import com.microcom.catalog.products.Product;
import com.microcom.contracts.Wire;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.ColumnTransformer;

@Entity
@Table(name = "product")
class ProductRow extends PanacheEntityBase {
  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

  @Id String sku;
  String title;
  String description;
  String brand;
  String model;
  String kind;
  BigDecimal price;
  BigDecimal vat;

  @Column(name = "on_hand")
  int onHand;

  boolean visible;

  @ColumnTransformer(read = "attributes::text", write = "?::jsonb")
  String attributes;

  String feature;
  long version;

  /** Set by the database. */
  @Column(name = "changed_at", insertable = false, updatable = false)
  Instant changedAt;

  void take(Product p) {
    sku = p.sku().value();
    title = p.title();
    description = p.description();
    brand = p.brand();
    model = p.model();
    kind = p.kind();
    price = p.price() == null ? null : p.price().amount();
    vat = p.vat().asPercent();
    onHand = p.onHand();
    visible = p.visible();
    attributes = new String(Wire.write(p.attributes()), java.nio.charset.StandardCharsets.UTF_8);
    feature = p.feature();
    version = p.version();
  }

  Product product() {
    return new Product(
        new Sku(sku), title, description, brand, model, kind, price == null ? null : Money.ars(price), new VatRate(vat.toPlainString()),
        onHand, visible, facts(), feature, version);
  }

  private Map<String, String> facts() {
    try {
      return Wire.json().readValue(attributes, FACTS);
    } catch (IOException e) {
      throw new UncheckedIOException("Attributes of " + sku, e);
    }
  }
}
