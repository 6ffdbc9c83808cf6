package com.microcom.catalog.answers;

import java.util.List;

/** What is sold, counted: visible products with units to sell at this moment. */
public interface Range {

  /** @param brand empty where the list names none @param products how many of this kind and brand */
  record Share(String kind, String brand, int products) {}

  List<Share> inStock();
}
