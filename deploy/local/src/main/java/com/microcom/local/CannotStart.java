package com.microcom.local;

/** Something the person at the keyboard has to do first; the message says what, in Spanish. */
public final class CannotStart extends Exception {
  private static final long serialVersionUID = 1L;

  public CannotStart(String message) {
    super(message);
  }
}
