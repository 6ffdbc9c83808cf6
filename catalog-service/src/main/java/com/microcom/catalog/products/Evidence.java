package com.microcom.catalog.products;

import java.util.Map;

/**
 * What a product's description rests on.
 *
 * @param listed what the list said, as it was written: a new lexicon reads it again
 * @param lexicon version of the lexicon that described it; 0 = from before versions were kept
 * @param confidence percent (see {@link Confidence}) by name of the attribute and by {@link #KIND}, {@link #BRAND}, {@link #MODEL};
 *     what is missing was not read but given, and is certain
 */
public record Evidence(Listed listed, int lexicon, Map<String, Integer> confidence) {
  public static final String KIND = "kind";
  public static final String BRAND = "brand";
  public static final String MODEL = "model";
  public static final Evidence NONE = new Evidence(new Listed("", "", ""), 0, Map.of());

  /** Columns that the description may have improved on. @param section the list's heading; each may be empty */
  public record Listed(String brand, String model, String section) {}

  public Evidence {
    confidence = Map.copyOf(confidence);
  }

  /** @return percent */
  public int of(String name) {
    return confidence.getOrDefault(name, 100);
  }

  public boolean isCertain(String name) {
    return Confidence.isCertain(of(name));
  }
}
