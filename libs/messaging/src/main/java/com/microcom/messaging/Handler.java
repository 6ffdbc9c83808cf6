package com.microcom.messaging;

/** What a consumer does with one event; it may be called again with the same one. */
@FunctionalInterface
public interface Handler {
  void on(Envelope envelope) throws Exception;
}
