package com.microcom.catalog.products;

import com.microcom.contracts.values.Sku;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The products as lists change them. */
public interface ListedProducts {

  /** As {@link Products#lock}. */
  Map<Sku, Listed> lockListed(Collection<Sku> skus);

  /**
   * Adds or replaces, in one batch. Reservations that the management system had posted before the new as-of time are in the units
   * on hand now and stop counting: call {@link #settle} first. Inside a transaction only.
   */
  void saveListed(Collection<Listed> products);

  /**
   * Lets reservations go that the source knows by now: posted before the time as of which its units are told.
   *
   * @param products locked, with their new as-of time @return units that stopped counting, per SKU
   */
  Map<Sku, Integer> settle(Collection<Listed> products);

  /** Visible ones that the source's lists brought. */
  List<Sku> visibleOf(String source);

  /** Products whose price was made with another rate than this one, or without one. @param pesosPer today's, per currency */
  List<Sku> pricedOtherwise(Map<String, BigDecimal> pesosPer, int limit);

  /** Visible products on request for want of a rate, per currency. @param pesosPer today's */
  Map<String, Long> withoutRate(Map<String, BigDecimal> pesosPer);
}
