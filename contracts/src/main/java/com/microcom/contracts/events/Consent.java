package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.microcom.contracts.values.MessageId;
import java.time.Instant;

/** May this contact be written to without having asked? Notifications and answers are not concerned. */
public enum Consent {
  @JsonProperty("opted-in")
  OPTED_IN,
  @JsonProperty("opted-out")
  OPTED_OUT;

  /**
   * @param source stable code: {@code word}, {@code button}, {@code provider}, {@code executive}
   * @param text what the person said or pressed
   * @param messageId where; null for other sources
   */
  public record Proof(String source, String text, MessageId messageId, Instant at) {}
}
