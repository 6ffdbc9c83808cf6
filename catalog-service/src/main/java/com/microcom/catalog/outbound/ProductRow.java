package com.microcom.catalog.outbound;

import com.fasterxml.jackson.core.type.TypeReference;
import com.microcom.catalog.importing.Source;
import com.microcom.catalog.products.Evidence;
import com.microcom.catalog.products.ListPrice;
import com.microcom.catalog.products.Listed;
import com.microcom.catalog.products.Product;
import com.microcom.catalog.products.Stocked;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.ColumnTransformer;

@Entity
@Table(name = "product")
class ProductRow extends PanacheEntityBase {
  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
  private static final TypeReference<Map<String, Integer>> PERCENTS = new TypeReference<>() {};

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

  @Column(name = "listed_brand")
  String listedBrand;

  @Column(name = "listed_model")
  String listedModel;

  String section;
  int lexicon;

  @ColumnTransformer(read = "confidence::text", write = "?::jsonb")
  String confidence;

  String source = Source.ANYBODY;

  @Column(name = "list_amount")
  BigDecimal listAmount;

  @Column(name = "list_currency")
  String listCurrency;

  @Column(name = "list_vat_included")
  Boolean listVatIncluded;

  BigDecimal rate;

  @Column(name = "stock_as_of")
  Instant stockAsOf;

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
    attributes = json(p.attributes());
    feature = p.feature();
    version = p.version();
    listedBrand = p.evidence().listed().brand();
    listedModel = p.evidence().listed().model();
    section = p.evidence().listed().section();
    lexicon = p.evidence().lexicon();
    confidence = json(p.evidence().confidence());
  }

  void take(Listed listed) {
    take(listed.product());
    var price = listed.listPrice();
    source = listed.source();
    listAmount = price == null ? null : price.amount();
    listCurrency = price == null ? null : price.currency();
    listVatIncluded = price == null ? null : price.vatIncluded();
    rate = listed.rate();
    stockAsOf = listed.stockAsOf();
  }

  Listed listed(Stocked stocked) {
    return new Listed(stocked, source, listAmount == null ? null : new ListPrice(listAmount, listCurrency, listVatIncluded), rate, stockAsOf);
  }

  Product product() {
    return new Product(
        new Sku(sku), title, description, brand, model, kind, price == null ? null : Money.ars(price), new VatRate(vat.toPlainString()),
        onHand, visible, map(attributes, FACTS), feature, version,
        new Evidence(new Evidence.Listed(listedBrand, listedModel, section), lexicon, map(confidence, PERCENTS)));
  }

  private static String json(Map<String, ?> map) {
    // Sorted, so that what has not changed is not written again.
    return new String(Wire.write(new TreeMap<>(map)), StandardCharsets.UTF_8);
  }

  private <T> Map<String, T> map(String json, TypeReference<Map<String, T>> type) {
    try {
      return Wire.json().readValue(json, type);
    } catch (IOException e) {
      throw new UncheckedIOException("Attributes of " + sku, e);
    }
  }
}
