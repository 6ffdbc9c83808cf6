package com.microcom.contracts.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The company's code of a product: 1..64 characters, no surrounding blanks; a plain string on the wire. */
public record Sku(@JsonValue String value) implements Comparable<Sku> {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Sku {
    if (value == null || value.isBlank() || value.length() > 64 || !value.equals(value.strip())) {
      throw new IllegalArgumentException("A SKU has 1 to 64 characters without surrounding blanks: '" + value + "'");
    }
  }

  @Override
  public int compareTo(Sku other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
