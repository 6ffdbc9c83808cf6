package com.microcom.conversation.understanding;

/**
 * What came in, as it was written.
 *
 * @param text the words, or the title of the button that was pressed; may be empty, never null
 * @param payload id of the pressed button or list row (see {@link Payloads}), or null when it was typed
 */
public record Utterance(String text, String payload) {
  public Utterance {
    text = text == null ? "" : text;
  }

  public static Utterance typed(String text) {
    return new Utterance(text, null);
  }
}
