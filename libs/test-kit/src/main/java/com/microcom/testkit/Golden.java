package com.microcom.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.microcom.contracts.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.assertj.core.api.Assertions;

/** Golden files: the JSON of a value is pinned by a file on the test class path, whatever its white space. */
public final class Golden {
  private Golden() {}

  /** @param path on the class path, from its root: {@code /golden/order.confirmed.json} */
  public static void check(String path, Object value) {
    JsonNode actual = Wire.json().valueToTree(value);
    Assertions.assertThat(actual).as(path).isEqualTo(tree(path));
  }

  public static JsonNode tree(String path) {
    try (var file = Golden.class.getResourceAsStream(path)) {
      Assertions.assertThat(file).as("golden file " + path).isNotNull();
      return Wire.json().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
