package com.microcom.contracts.values;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a person is reached. */
public enum Channel {
  @JsonProperty("whatsapp")
  WHATSAPP
}
