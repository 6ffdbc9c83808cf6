package com.microcom.contracts.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** One stored document (pre-invoice, invoice) in billing. UUIDv7; a plain string on the wire. */
public record DocumentId(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public DocumentId {
    Objects.requireNonNull(value, "DocumentId");
  }

  /** @throws IllegalArgumentException if the text is not a UUID */
  public static DocumentId of(String text) {
    return new DocumentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
