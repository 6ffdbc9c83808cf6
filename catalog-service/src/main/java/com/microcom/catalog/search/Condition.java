package com.microcom.catalog.search;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** What a buyer asks of one attribute. */
public sealed interface Condition {
  String attribute();

  boolean holds(String value);

  /** @param asked as the buyer said it @param values any of these will do */
  record Is(String attribute, String asked, Set<String> values) implements Condition {
    @Override
    public boolean holds(String value) {
      return value != null && values.contains(value);
    }
  }

  /** "que no sea domo"; a product that does not say is fine. */
  record IsNot(String attribute, String value) implements Condition {
    @Override
    public boolean holds(String actual) {
      return !value.equals(actual);
    }
  }

  record AtLeast(String attribute, BigDecimal number) implements Condition {
    @Override
    public boolean holds(String value) {
      return value != null && value.matches("\\d+(\\.\\d+)?") && new BigDecimal(value).compareTo(number) >= 0;
    }
  }

  default boolean holds(Map<String, String> attributes) {
    return holds(attributes.get(attribute()));
  }
}
