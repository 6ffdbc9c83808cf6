package com.microcom.catalog.embeddings;

import com.microcom.catalog.embeddings.ProductVectors.Embedded;
import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.values.Sku;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Vectors of products: those known, and those still to be computed. */
@ApplicationScoped
public class EmbedProducts {
  private final TextVectors model;
  private final ProductVectors known;

  public EmbedProducts(TextVectors model, ProductVectors known) {
    this.model = model;
    this.known = known;
  }

  public boolean isOn() {
    return model.model().isPresent();
  }

  /** Those computed before from the text that the product has now. Nothing is computed. */
  public Map<Sku, float[]> known(Collection<Stocked> products) {
    if (model.model().isEmpty() || products.isEmpty()) {
      return Map.of();
    }
    var stored = known.find(products.stream().map(Stocked::sku).toList(), model.model().get());
    var vectors = new HashMap<Sku, float[]>();
    for (var product : products) {
      var one = stored.get(product.sku());
      if (one != null && one.hash().equals(ProductText.hash(product.product()))) {
        vectors.put(product.sku(), one.vector());
      }
    }
    return vectors;
  }

  /**
   * Computes and keeps the vectors of these.
   *
   * @throws TextVectors.Unavailable if the model does not answer; nothing of the batch is kept then
   */
  public Map<Sku, float[]> compute(List<Stocked> products) {
    var vectors = model.passages(products.stream().map(p -> ProductText.of(p.product())).toList());
    var embedded = new HashMap<Sku, Embedded>();
    var bySku = new HashMap<Sku, float[]>();
    for (var i = 0; i < products.size(); i++) {
      embedded.put(products.get(i).sku(), new Embedded(ProductText.hash(products.get(i).product()), vectors.get(i)));
      bySku.put(products.get(i).sku(), vectors.get(i));
    }
    known.save(embedded, model.model().orElseThrow());
    return bySku;
  }

  public void forgetOtherModels() {
    model.model().ifPresent(known::keepOnly);
  }

  /** Visible products whose vector is still to be computed. */
  public List<Stocked> missing(Collection<Stocked> products) {
    var have = known(products);
    return new ArrayList<>(products.stream().filter(p -> p.product().visible() && !have.containsKey(p.sku())).toList());
  }
}
