package com.microcom.conversation.outbound;

import com.microcom.contracts.Wire;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** How values stand in columns: enums in lower case, records as the JSON they have on the wire. */
final class Stored {
  private Stored() {}

  static String json(Object value) {
    return new String(Wire.write(value), StandardCharsets.UTF_8);
  }

  /** @throws IllegalStateException if a newer version wrote something that this one cannot read */
  static <T> T value(String json, Class<T> type) {
    try {
      return Wire.read(json.getBytes(StandardCharsets.UTF_8), type);
    } catch (Wire.UnreadableException e) {
      throw new IllegalStateException("A stored " + type.getSimpleName() + " cannot be read", e);
    }
  }

  /** Empty if another version wrote something that this one cannot read. */
  static <T> Optional<T> readable(String json, Class<T> type) {
    try {
      return Optional.of(Wire.read(json.getBytes(StandardCharsets.UTF_8), type));
    } catch (Wire.UnreadableException e) {
      return Optional.empty();
    }
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> E value(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
