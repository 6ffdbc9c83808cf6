package com.microcom.conversation.dialogue;

/**
 * What the company says of itself where a text mentions it in passing. Its own texts are in the catalogue's knowledge and nowhere
 * else; questions about them are asked there.
 */
public interface Company {
  /** When people answer; empty if it is written nowhere or cannot be had now. */
  String hours();

  /** How an order is paid; empty if it is written nowhere or cannot be had now. */
  String howToPay();
}
