package com.microcom.conversation.dialogue;

import com.microcom.contracts.orders.Alternative;
import com.microcom.contracts.rest.CatalogApi;
import com.microcom.contracts.values.Sku;
import java.util.List;

/** catalog-service as the dialogue sees it: the only source of products, prices and stock. */
public interface Catalog {
  Remote<CatalogApi.Found> search(CatalogApi.Search search);

  /** Price and stock as of now. Products that do not exist any more are left out; the order is not promised. */
  Remote<List<CatalogApi.Product>> lookup(List<Sku> skus);

  /** In stock for that quantity, best first; may be empty. */
  Remote<List<Alternative>> alternatives(Sku sku, int quantity, int limit);
}
