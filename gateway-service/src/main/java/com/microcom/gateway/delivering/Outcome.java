package com.microcom.gateway.delivering;

/** How an attempt to send ended. */
public sealed interface Outcome {
  /** @param providerMessageId or null if the provider did not say */
  record Accepted(String providerMessageId) implements Outcome {}

  /** The provider will never take it. @param reason stable code @param detail for people, or null */
  record Rejected(String reason, String detail) implements Outcome {}

  /** Surely nothing went out; worth another try. */
  record NotSent(String cause) implements Outcome {}

  /** It may have gone out: the answer was lost. */
  record Ambiguous(String cause) implements Outcome {}
}
