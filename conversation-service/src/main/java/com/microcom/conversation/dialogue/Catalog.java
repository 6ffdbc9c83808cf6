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

  /** From what the list and the company's own texts say; nothing in it has to be looked up again to be sent. */
  Remote<CatalogApi.Answer> answer(CatalogApi.Question question);

  /** What goes with a product, in stock, the most needed first; may be empty. @param except products that are not offered (the cart, those offered before) */
  Remote<List<CatalogApi.Accessory>> accessories(Sku sku, int quantity, int limit, List<Sku> except);
}
