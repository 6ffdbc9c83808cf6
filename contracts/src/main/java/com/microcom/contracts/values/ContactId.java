package com.microcom.contracts.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** A person, whatever channels they write from; minted by the gateway only. UUIDv7; a plain string on the wire. */
public record ContactId(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ContactId {
    Objects.requireNonNull(value, "ContactId");
  }

  /** @throws IllegalArgumentException if the text is not a UUID */
  public static ContactId of(String text) {
    return new ContactId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
