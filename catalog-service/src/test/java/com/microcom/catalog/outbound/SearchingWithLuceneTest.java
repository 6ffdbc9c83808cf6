package com.microcom.catalog.outbound;

import com.microcom.catalog.embeddings.TextVectors;
import com.microcom.catalog.search.ProductSearch;

class SearchingWithLuceneTest extends ProductSearchContract {
  @Override
  ProductSearch engine(TextVectors vectors) {
    return new LuceneProductSearch(vectors);
  }
}
