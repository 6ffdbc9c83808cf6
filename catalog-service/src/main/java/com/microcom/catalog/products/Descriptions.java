package com.microcom.catalog.products;

import com.microcom.contracts.values.Sku;
import java.util.List;

/** How the stored products were described. */
public interface Descriptions {

  /** In SKU order. @param lexicon version of a lexicon; those that an earlier one described */
  List<Sku> before(int lexicon, int limit);

  long countBefore(int lexicon);
}
