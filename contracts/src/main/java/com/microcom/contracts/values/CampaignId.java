package com.microcom.contracts.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** One reactivation campaign. UUIDv7; a plain string on the wire. */
public record CampaignId(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CampaignId {
    Objects.requireNonNull(value, "CampaignId");
  }

  /** @throws IllegalArgumentException if the text is not a UUID */
  public static CampaignId of(String text) {
    return new CampaignId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
