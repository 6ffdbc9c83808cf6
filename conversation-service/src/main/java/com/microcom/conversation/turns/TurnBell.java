package com.microcom.conversation.turns;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes who takes the turns of this process; several rings before the next wait count as one. */
@ApplicationScoped
public class TurnBell {
  private final Semaphore rung = new Semaphore(0);

  public void ring() {
    rung.release();
  }

  /** Returns at the next ring, or at once if it rang since the last wait. */
  public void await(Duration atMost) throws InterruptedException {
    if (rung.tryAcquire(Math.max(0, atMost.toMillis()), TimeUnit.MILLISECONDS)) {
      rung.drainPermits();
    }
  }
}
