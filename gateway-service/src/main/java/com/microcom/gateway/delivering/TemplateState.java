package com.microcom.gateway.delivering;

/** What the provider says of one of our templates. */
public sealed interface TemplateState {
  /** @param providerId what the provider calls it */
  record Approved(String providerId) implements TemplateState {}

  /** Paused, in review or not created yet: may become usable by itself. */
  record NotNow(String status) implements TemplateState {}

  /** Rejected, disabled, or a name that nobody defined. */
  record Never(String status) implements TemplateState {}
}
