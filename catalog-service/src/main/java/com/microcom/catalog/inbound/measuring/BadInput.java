package com.microcom.catalog.inbound.measuring;

/** What the caller gave cannot be used; the message says what and where. */
final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadInput(String message) {
    super(message);
  }
}
