package com.microcom.conversation.dialogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The bot's last question, as far as it changes what a short answer means. */
public enum Asked {
  @JsonProperty("none")
  NONE,
  @JsonProperty("how-many")
  HOW_MANY,
  @JsonProperty("which")
  WHICH,
  @JsonProperty("how-many-instalments")
  HOW_MANY_INSTALMENTS,
  @JsonProperty("what-product")
  WHAT_PRODUCT,
  @JsonProperty("yes-no")
  YES_NO
}
