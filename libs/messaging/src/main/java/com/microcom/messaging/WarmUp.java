package com.microcom.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Something a service does once before it reports ready, so that no person waits for a first time (classes, connections, plans of
 * queries). Every bean of this type is run by {@link WarmingUp}. It leaves no trace: no event, no row, no metric of business.
 */
public interface WarmUp {
  /** May be repeated; a failure only costs the warmth. */
  void run() throws Exception;

  /** Does the work in a transaction that is rolled back: the way is trodden, the rows and events are gone. */
  static void rehearse(Runnable work) {
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                work.run();
                throw new Rehearsed();
              });
    } catch (Rehearsed e) {
      // Rolled back, as it should be.
    }
  }

  /** Ends a rehearsal. */
  final class Rehearsed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Rehearsed() {
      super(null, null, false, false);
    }
  }
}
