package com.microcom.conversation.understanding;

/** One for all tests: it has no state, and training it takes a moment. */
final class Shared {
  static final Understanding UNDERSTANDING = new SpanishUnderstanding();

  private Shared() {}
}
