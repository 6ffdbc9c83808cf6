package com.microcom.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * JSON as it travels: instants in ISO-8601 UTC, dates as {@code 2026-11-22}, absent fields left out, unknown fields ignored
 * (a writer may add fields before its readers know them).
 */
public final class Wire {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  private Wire() {}

  /** The shared mapper; it must not be reconfigured. */
  public static ObjectMapper json() {
    return JSON;
  }

  public static byte[] write(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not serialisable: " + value.getClass().getName(), e);
    }
  }

  /** @throws UnreadableException if the bytes are not JSON of that type; the message says where */
  public static <T> T read(byte[] bytes, Class<T> type) throws UnreadableException {
    try {
      var value = JSON.readValue(bytes, type);
      if (value == null) {
        throw new UnreadableException("The body is empty or null", null);
      }
      return value;
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableException("Not a " + type.getSimpleName() + ": " + e.getMessage(), e);
    }
  }

  /** A body that cannot be read as its type. */
  public static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
