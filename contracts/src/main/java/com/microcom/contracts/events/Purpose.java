package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a message is sent; decides its priority and which guards apply. */
public enum Purpose {
  /** An answer of the bot: refused if somebody else owns the conversation by now. */
  @JsonProperty("reply")
  REPLY,
  /** A document or the state of an order: always goes. */
  @JsonProperty("notification")
  NOTIFICATION,
  /** A reactivation message: only with consent, only while the bot owns, within the daily budget. */
  @JsonProperty("campaign")
  CAMPAIGN
}
