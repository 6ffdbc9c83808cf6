package com.microcom.catalog.outbound;

import com.microcom.catalog.embeddings.ProductText;
import com.microcom.catalog.embeddings.TextVectors;
import com.microcom.catalog.products.Product;
import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A product to be put on the shelf, described in one line. */
record Shelf(String sku, String kind, String brand, String model, String title, String description, String price, int stock, boolean visible, long version, Map<String, String> attributes) {
  static Shelf product(String sku, String kind, String title) {
    return new Shelf(sku, kind, "Hikvision", sku, title, "", "1000", 10, true, 1, Map.of());
  }

  Shelf brand(String next) {
    return new Shelf(sku, kind, next, model, title, description, price, stock, visible, version, attributes);
  }

  Shelf model(String next) {
    return new Shelf(sku, kind, brand, next, title, description, price, stock, visible, version, attributes);
  }

  Shelf titled(String next) {
    return new Shelf(sku, kind, brand, model, next, description, price, stock, visible, version + 1, attributes);
  }

  Shelf described(String next) {
    return new Shelf(sku, kind, brand, model, title, next, price, stock, visible, version, attributes);
  }

  /** @param next null = on request */
  Shelf price(String next) {
    return new Shelf(sku, kind, brand, model, title, description, next, stock, visible, version + 1, attributes);
  }

  Shelf stock(int next) {
    return new Shelf(sku, kind, brand, model, title, description, price, next, visible, version + 1, attributes);
  }

  Shelf visible(boolean next) {
    return new Shelf(sku, kind, brand, model, title, description, price, stock, next, version + 1, attributes);
  }

  Shelf with(String attribute, String value) {
    var more = new HashMap<>(attributes);
    more.put(attribute, value);
    return new Shelf(sku, kind, brand, model, title, description, price, stock, visible, version, more);
  }

  Stocked stocked() {
    var product = new Product(
        new Sku(sku), title, description, brand, model, kind, price == null ? null : Money.ars(price), VatRate.GENERAL, stock, visible, attributes, "", version);
    return new Stocked(product, 0);
  }

  static List<Stocked> stocked(Shelf... products) {
    return Arrays.stream(products).map(shelf -> shelf.stocked()).toList();
  }

  static Map<Sku, float[]> vectors(TextVectors model, Collection<Stocked> products) {
    var list = List.copyOf(products);
    var vectors = model.passages(list.stream().map(s -> ProductText.of(s.product())).toList());
    var bySku = new HashMap<Sku, float[]>();
    for (var i = 0; i < list.size(); i++) {
      bySku.put(list.get(i).sku(), vectors.get(i));
    }
    return bySku;
  }
}
