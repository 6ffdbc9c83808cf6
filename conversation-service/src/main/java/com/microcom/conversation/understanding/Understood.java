package com.microcom.conversation.understanding;

/**
 * One thing that was said.
 *
 * @param confidence 0..1; 1 for buttons, above 0.9 for a rule that is certain
 * @param phrase the words it was read from, as they were written
 */
public record Understood(Intent intent, Slots slots, double confidence, String phrase) {
  public Understood(Intent intent, String phrase) {
    this(intent, Slots.NONE, 0.95, phrase);
  }

  public Understood(Intent intent, Slots slots, String phrase) {
    this(intent, slots, 0.95, phrase);
  }

  /** "Sí", "dale", "no": what it answers decides what it means. */
  public boolean isPlainAnswer() {
    return intent == Intent.DENY || intent == Intent.CONFIRM && slots.bareYes();
  }
}
