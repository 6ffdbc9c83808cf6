package com.microcom.contracts.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** One pending task for the executives. UUIDv7; a plain string on the wire. */
public record WorkItemId(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public WorkItemId {
    Objects.requireNonNull(value, "WorkItemId");
  }

  /** @throws IllegalArgumentException if the text is not a UUID */
  public static WorkItemId of(String text) {
    return new WorkItemId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
