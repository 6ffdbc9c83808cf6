package com.microcom.gateway.inbound;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes waiting workers at once; a ring while nobody waits is not lost. */
final class Doorbell {
  private final Semaphore rings = new Semaphore(0);
  private final int listeners;

  Doorbell(int listeners) {
    this.listeners = listeners;
  }

  void ring() {
    if (rings.availablePermits() < listeners) {
      rings.release();
    }
  }

  /** Returns after a ring or after this time. */
  void await(Duration most) {
    try {
      rings.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
