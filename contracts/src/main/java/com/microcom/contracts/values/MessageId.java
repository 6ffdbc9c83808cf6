package com.microcom.contracts.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** One message, in or out, as this system names it (the provider's id is another thing). UUIDv7; a plain string on the wire. */
public record MessageId(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public MessageId {
    Objects.requireNonNull(value, "MessageId");
  }

  /** @throws IllegalArgumentException if the text is not a UUID */
  public static MessageId of(String text) {
    return new MessageId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
